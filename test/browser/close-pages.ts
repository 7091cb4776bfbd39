/** Runs beside every browser test file: closes what the file left open, so that no test inherits a page. */
import { afterAll } from 'vitest';
import { closePages } from './harness.ts';

afterAll(closePages);
