/** The parser's classes and triggers as the small tree's. */
import type {
  AnonymousUnitContext,
  ClassBodyDeclarationContext,
  ClassDeclarationContext,
  FormalParametersContext,
  ModifierContext,
  PropertyDeclarationContext,
  TriggerBlockMemberContext,
  TriggerUnitContext,
  TypeDeclarationContext,
} from '@apexdevtools/apex-parser';
import type { ApexClass, Declared, Field, Method, Spot, Statement, Trigger, TypeName, Unit } from './nodes.ts';
import { readBlock, readDeclarators, readStatement } from './read-statement.ts';
import { spotOf, typeOfRef } from './spots.ts';

type Members = Pick<ApexClass, 'fields' | 'methods' | 'inner'>;

/** @throws RangeError where the tree is deeper than the stack. */
export function readType(part: TypeDeclarationContext): Unit {
  const declared = part.classDeclaration();
  return declared ? { kind: 'class', of: readClass(declared, part.modifier_list()) } : { kind: 'nothing' };
}

/** @throws RangeError where the tree is deeper than the stack. */
export function readTrigger(part: TriggerUnitContext): Trigger {
  const [name, on] = part.id_list();
  const members = part
    .triggerBlock()
    .triggerBlockMember_list()
    .map((each) => ({ part: each, declared: each.triggerMemberDeclaration() }));
  const shownName = name?.getText() ?? '';
  const { line } = part.start;
  return {
    shownName,
    line,
    on: on?.getText() ?? '',
    when: part
      .triggerCase_list()
      .map((each) => `${each.getChild(0).getText()} ${each.getChild(1).getText()}`.toLowerCase()),
    inside: readNameless(spotOf(part.triggerBlock()), members, { shownName, line }),
  };
}

/** @throws RangeError where the tree is deeper than the stack. */
export function readScript(part: AnonymousUnitContext, shownName: string): ApexClass {
  const members = part
    .anonymousBlock()
    .anonymousBlockMember_list()
    .map((each) => ({ part: each, declared: each.anonymousMemberDeclaration() }));
  return readNameless(spotOf(part), members, { shownName, line: part.start.line });
}

interface BlockMember {
  readonly part: Pick<TriggerBlockMemberContext, 'statement' | 'modifier_list'>;
  readonly declared: AnyMember | null;
}

/** Statements with methods and classes among them. */
function readNameless(
  spot: Spot,
  members: readonly BlockMember[],
  { shownName, line }: Pick<ApexClass, 'shownName' | 'line'>,
): ApexClass {
  const all = joined(members.map(({ part, declared }) => readMember(declared, part.modifier_list())));
  // What is declared among the statements is a variable of theirs, unless there are methods that may share it.
  const isShared = all.methods.length + all.inner.length > 0;
  const statements = members.flatMap((member) => statementsOf(member, isShared));
  const body: Statement = { ...spot, kind: 'block', body: statements };
  const own: Method = { ...NAMELESS, shownName, line, body };
  return {
    ...all,
    ...(isShared ? {} : { fields: [] }),
    methods: [own, ...all.methods],
    name: '',
    shownName,
    line,
    isTest: false,
    base: null,
    builtOn: [],
  };
}

function statementsOf({ part, declared }: BlockMember, isShared: boolean): readonly Statement[] {
  const statement = part.statement();
  if (statement) return [readStatement(statement)];
  const field = isShared ? null : declared?.fieldDeclaration();
  if (!field) return [];
  const variables = readDeclarators(field.variableDeclarators(), typeOfRef(field.typeRef()));
  return [{ ...spotOf(field), kind: 'declare', variables }];
}

function readClass(part: ClassDeclarationContext, modifiers: readonly ModifierContext[]): ApexClass {
  const bodies = part.classBody().classBodyDeclaration_list();
  const members = bodies.map((each: ClassBodyDeclarationContext) => {
    const block = each.block();
    return block ? initialiser(readBlock(block)) : readMember(each.memberDeclaration(), each.modifier_list());
  });
  const base = part.typeRef() ? typeOfRef(part.typeRef()).name : null;
  const interfaces = (part.typeList()?.typeRef_list() ?? []).map((each) => typeOfRef(each).name);
  return {
    ...joined(members),
    name: part.id().getText().toLowerCase(),
    shownName: part.id().getText(),
    line: part.start.line,
    isTest: isTest(modifiers),
    base,
    builtOn: base === null ? interfaces : [base, ...interfaces],
  };
}

const joined = (all: readonly Partial<Members>[]): Members => ({
  fields: all.flatMap(({ fields = [] }) => fields),
  methods: all.flatMap(({ methods = [] }) => methods),
  inner: all.flatMap(({ inner = [] }) => inner),
});

function initialiser(body: Statement): Partial<Members> {
  const { line } = body;
  return { methods: [{ ...NAMELESS, shownName: 'its initialiser', line, body }] };
}

const NAMELESS = { name: '', type: null, takes: [], isPrivate: true, isTest: false } as const;

type MemberPart = ReturnType<ClassBodyDeclarationContext['memberDeclaration']>;
/** Constructors stand in classes alone. */
type AnyMember = Omit<MemberPart, 'constructorDeclaration'> & Partial<Pick<MemberPart, 'constructorDeclaration'>>;

function readMember(part: AnyMember | null, modifiers: readonly ModifierContext[]): Partial<Members> {
  if (!part) return {};
  const inner = part.classDeclaration();
  if (inner) return { inner: [readClass(inner, modifiers)] };
  const isPrivate = !modifiers.some((each) => each.PUBLIC() || each.GLOBAL() || each.PROTECTED() || each.WEBSERVICE());
  const field = part.fieldDeclaration();
  if (field) {
    const isFinal = modifiers.some((each) => each.FINAL());
    const { line } = field.start;
    const variables = readDeclarators(field.variableDeclarators(), typeOfRef(field.typeRef()));
    return { fields: variables.map((each): Field => ({ ...each, line, isFinal, isPrivate })) };
  }
  const property = part.propertyDeclaration();
  if (property) return readProperty(property, isPrivate);
  const method = part.methodDeclaration();
  const built = part.constructorDeclaration?.();
  const made = method ?? built;
  if (!made) return {};
  const shownName = method ? method.id().getText() : (built?.qualifiedName().getText() ?? '');
  return {
    methods: [
      {
        name: method ? shownName.toLowerCase() : 'this',
        shownName,
        line: made.start.line,
        type: method?.typeRef() ? typeOfRef(method.typeRef()) : null,
        takes: readParameters(made.formalParameters()),
        body: made.block() ? readBlock(made.block()) : null,
        isPrivate,
        isTest: isTest(modifiers),
      },
    ],
  };
}

const readParameters = (part: FormalParametersContext): readonly Declared[] =>
  (part.formalParameterList()?.formalParameter_list() ?? []).map((each) => ({
    name: each.id().getText().toLowerCase(),
    type: typeOfRef(each.typeRef()),
    value: null,
  }));

/** A property is a field, and its getter and setter are methods that everybody may call; the setter is given `value`. */
function readProperty(part: PropertyDeclarationContext, isPrivate: boolean): Partial<Members> {
  const type: TypeName = typeOfRef(part.typeRef());
  const shownName = part.id().getText();
  const { line } = part.start;
  const name = shownName.toLowerCase();
  const methods = part.propertyBlock_list().flatMap((each): Method[] => {
    const getter = each.getter()?.block();
    const setter = each.setter()?.block();
    const body = getter ?? setter;
    if (!body) return [];
    const takes = setter ? [{ name: 'value', type, value: null }] : [];
    return [{ ...NAMELESS, shownName, line: body.start.line, type, takes, body: readBlock(body), isPrivate: false }];
  });
  return { fields: [{ name, type, value: null, line, isFinal: false, isPrivate }], methods };
}

/** `@isTest` in any case and with any arguments, `testMethod`, `@testSetup`. */
const isTest = (modifiers: readonly ModifierContext[]): boolean =>
  modifiers.some((each) => {
    const name = each.annotation()?.id().getText().toLowerCase();
    return each.TESTMETHOD() !== null || name === 'istest' || name === 'testsetup';
  });
