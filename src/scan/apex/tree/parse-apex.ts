/**
 * The text of an Apex class or trigger as a small tree, by the platform's own grammar. What cannot be parsed, or is no
 * such thing as the platform would take, is answered with a reason.
 */
import { ApexErrorListener, type ApexLexer, ApexParser, ApexParserFactory } from '@apexdevtools/apex-parser';
import { accepted, type Result, rejected } from '../../../simulation/index.ts';
import type { Unit } from './nodes.ts';
import { readScript, readTrigger, readType } from './read-class.ts';

/** The platform takes no class and no trigger with more characters. */
export const MAX_CHARACTERS = 1_000_000;
/** Brackets inside brackets: code that people write stays under 30. */
const MAX_DEPTH = 400;
/** Types inside types: the grammar's time grows with their third power. */
const MAX_TYPE_DEPTH = 40;

class FirstError extends ApexErrorListener {
  first: string | null = null;
  override apexSyntaxError(line: number, _column: number, message: string): void {
    // The parser quotes what it found, and what it found may be a whole file.
    this.first ??= `line ${line}: ${message.replaceAll(/\s+/g, ' ').slice(0, 120)}`;
  }
}

/** @param path its ending says what kind of Apex it is. Errors are clauses that follow the file's name. */
export function parseApex(text: string, path: string): Result<Unit> {
  if (text.length > MAX_CHARACTERS) {
    return rejected('is longer than a million characters, which no Apex class or trigger may be');
  }
  const errors = new FirstError();
  try {
    const { lexer, parser } = ApexParserFactory.createLexerAndParser(text, errors);
    const tooDeep = depthComplaint(lexer);
    if (tooDeep !== null) return rejected(tooDeep);
    const unit = unitOf(parser, path);
    return errors.first === null ? accepted(unit()) : rejected(`is no Apex that can be read, ${errors.first}`);
  } catch (error) {
    // The stack is the one limit that the parser does not know. Anything else is a mistake of this program's.
    if (error instanceof RangeError) return rejected('is nested too deeply to be read');
    throw error;
  }
}

/** Parses at once; what is read of it only makes sense where the parser has no complaint. */
function unitOf(parser: ApexParser, path: string): () => Unit {
  if (/\.trigger$/i.test(path)) {
    const trigger = parser.triggerUnit();
    return () => ({ kind: 'trigger', of: readTrigger(trigger) });
  }
  if (/\.apex$/i.test(path)) {
    const script = parser.anonymousUnit();
    return () => ({ kind: 'script', of: readScript(script, path.slice(path.lastIndexOf('/') + 1)) });
  }
  const declared = parser.compilationUnit();
  return () => readType(declared.typeDeclaration());
}

/** Counts brackets before anything is parsed, and sets the lexer back. */
function depthComplaint(lexer: ApexLexer): string | null {
  let depth = 0;
  let angles = 0;
  for (const token of lexer.getAllTokens()) {
    switch (token.type) {
      case ApexParser.LPAREN:
      case ApexParser.LBRACE:
      case ApexParser.LBRACK:
        depth += 1;
        break;
      case ApexParser.RPAREN:
      case ApexParser.RBRACE:
      case ApexParser.RBRACK:
        depth -= 1;
        angles = 0;
        break;
      case ApexParser.LT:
        angles += 1;
        break;
      case ApexParser.GT:
        angles -= 1;
        break;
      case ApexParser.SEMI:
        angles = 0;
        break;
    }
    if (depth > MAX_DEPTH) return `nests more than ${MAX_DEPTH} brackets in each other`;
    if (angles > MAX_TYPE_DEPTH) return `nests more than ${MAX_TYPE_DEPTH} types in each other`;
  }
  lexer.reset();
  return null;
}
