/** Stops `npm pack` in the project's own folder, whose manifest names what no package holds, and says what to pack instead. */
console.error('Pack what is laid out for it: npm pack ./dist/package');
process.exitCode = 1;
