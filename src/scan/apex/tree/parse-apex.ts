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
/** Casts one after the other, as in `(A)(B)each`: here it grows with their third power, too. */
const MAX_CASTS = 40;
/** Signs that join the parts of one expression: with their second power. A text that is put together line by line has hundreds. */
const MAX_JOINED = 5_000;

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
    const tooMuch = excessIn(lexer);
    if (tooMuch !== null) return rejected(tooMuch);
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

/** Counts what would take the parser long, before anything is parsed, and sets the lexer back; null where nothing is too much. */
function excessIn(lexer: ApexLexer): string | null {
  let [depth, angles, casts, joined] = [0, 0, 0, 0];
  let before: number | null = null;
  for (const token of lexer.getAllTokens()) {
    switch (token.type) {
      case ApexParser.LPAREN:
        casts += before === ApexParser.RPAREN ? 1 : 0;
        depth += 1;
        break;
      case ApexParser.LBRACE:
      case ApexParser.LBRACK:
        depth += 1;
        break;
      case ApexParser.RBRACE:
        casts = 0;
        joined = 0;
        depth -= 1;
        angles = 0;
        break;
      case ApexParser.RPAREN:
      case ApexParser.RBRACK:
        depth -= 1;
        angles = 0;
        break;
      case ApexParser.ADD:
      case ApexParser.SUB:
      case ApexParser.MUL:
      case ApexParser.DIV:
        joined += 1;
        break;
      case ApexParser.LT:
        angles += 1;
        break;
      case ApexParser.GT:
        angles -= 1;
        break;
      case ApexParser.SEMI:
        casts = 0;
        joined = 0;
        angles = 0;
        break;
    }
    if (token.channel === 0) before = token.type;
    if (depth > MAX_DEPTH) return `nests more than ${MAX_DEPTH} brackets in each other`;
    if (casts >= MAX_CASTS) return `has more than ${MAX_CASTS} casts in one statement`;
    if (joined > MAX_JOINED) return `joins more than ${MAX_JOINED} parts in one expression`;
    if (angles > MAX_TYPE_DEPTH) return `nests more than ${MAX_TYPE_DEPTH} types in each other`;
  }
  lexer.reset();
  return null;
}
