/** Data held to schema.org's vocabulary, as the package schema-dts states it: types, their properties, what these may hold. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

type Value = string | number | boolean | null | Thing | Value[]
type Thing = { [property: string]: Value | undefined }

type Vocabulary = {
  /** What an interface extends, and its own properties with the names of the types each may hold. */
  interfaces: Map<string, { parents: string[]; properties: Map<string, string[]> }>
  /** What a type can be: its leaf, the types below it, `string`. */
  types: Map<string, string[]>
}

let vocabulary: Vocabulary | undefined

/** Its `@type`; nothing when it has none that is a word. */
export const typeOf = ({ '@type': type }: Thing) => (typeof type === 'string' ? type : '')

/** What is wrong with a thing and all within it; empty when nothing is. */
export function objectionsTo(thing: Thing, path = typeOf(thing)): string[] {
  vocabulary ??= readVocabulary()
  const type = typeOf(thing)
  const known = propertiesOf(`${type}Leaf`, vocabulary)
  if (known === null) return [`${path}: schema.org knows no ${type}`]
  return Object.entries(thing).flatMap(([name, value]) => {
    if (name.startsWith('@') || value === undefined) return []
    const expected = known.get(name)
    if (expected === undefined) return [`${path}: a ${type} has no ${name}`]
    return [value].flat().flatMap((each) => objectionsToValue(each, expected, `${path}.${name}`))
  })
}

function objectionsToValue(value: Value, expected: string[], path: string): string[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if (Object.keys(value).join() === '@id') return []
    const type = typeOf(value)
    const isExpected = expected.some((name) => reaches(name, `${type}Leaf`))
    return [...(isExpected ? [] : [`${path}: a ${type}, not ${expected.join(' or ')}`]), ...objectionsTo(value, path)]
  }
  if (typeof value === 'boolean') return expected.includes('Boolean') ? [] : [`${path}: ${value}`]
  if (typeof value === 'number')
    return expected.some((name) => /^(Number|Integer)$/.test(name)) ? [] : [`${path}: ${value}`]
  if (typeof value !== 'string' || value.trim() === '') return [`${path}: ${JSON.stringify(value)}`]
  if (expected.every((name) => name === 'Boolean')) return [`${path}: ${value}`]
  // A plain text may stand for anything that has a name or an address, but for a moment only as ISO 8601 with its zone.
  const isMoment = expected.some((name) => name.startsWith('Date')) && !expected.includes('Text')
  return isMoment && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value) ? [`${path}: ${value}`] : []
}

/** Whether a type can be a leaf: itself, or one of those below it. */
function reaches(type: string, leaf: string): boolean {
  return type === leaf || (vocabulary?.types.get(type) ?? []).some((below) => reaches(below, leaf))
}

/** All properties of an interface, those it inherits among them; null when there is no such interface. */
function propertiesOf(name: string, from: Vocabulary): Map<string, string[]> | null {
  const found = from.interfaces.get(name)
  if (found === undefined) return null
  const inherited = found.parents.flatMap((parent) => [...(propertiesOf(parent, from) ?? [])])
  return new Map([...inherited, ...found.properties])
}

function readVocabulary(): Vocabulary {
  const file = new URL(import.meta.resolve('schema-dts').replace(/\.js$/, '.d.ts'))
  const source = ts.createSourceFile('schema.d.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const read: Vocabulary = { interfaces: new Map(), types: new Map() }
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) read.types.set(statement.name.text, namesIn(statement.type))
    if (!ts.isInterfaceDeclaration(statement)) continue
    const parents = (statement.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => namesIn(expression)),
    )
    const properties = statement.members.flatMap((member) =>
      ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type
        ? [[member.name.text, namesIn(member.type)] as const]
        : [],
    )
    read.interfaces.set(statement.name.text, { parents, properties: new Map(properties) })
  }
  return read
}

/** The names in a type, however deep: of `SchemaValue<A | B, "c">` A and B. */
function namesIn(node: ts.Node): string[] {
  const names = ts.isIdentifier(node) && node.text !== 'SchemaValue' ? [node.text] : []
  node.forEachChild((child) => void names.push(...namesIn(child)))
  return names
}
