/** Where people are named in the records of a class, and how their names and numbers are taken out of a text that others read. */
import type { Scalar } from '../field.ts'
import { readIdentityNumber } from '../reading/identity-number.ts'
import type { PlainRecord } from '../snapshot.ts'
import { fieldOf, type TableName } from '../tables.ts'

/** Fields that hold a person or what belongs to one, by table. Several people may stand in one of them. */
const PERSONAL: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  class: ['leaderName', 'leaderPhone', 'sponsorContact', 'sponsorPhone'],
  staff: ['name', 'phone'],
  task: ['person', 'phone'],
  trainee: ['name', 'printName', 'phone', 'idNumber', 'plate'],
  session: ['teacher'],
  contact: ['theirs', 'ours'],
  agreement: ['ours', 'theirs'],
  exceptionalMatter: ['confirmer'],
  work: ['author'],
  review: ['person', 'reviewer'],
  meeting: ['attendees', 'keeper'],
  problem: ['handler'],
  matterReport: ['leaders'],
  incident: ['handler'],
  supply: ['askedBy', 'approver', 'issuedTo'],
  venueCheck: ['checker'],
  duty: ['person', 'phone', 'insteadOf'],
  workGroup: ['owner', 'members'],
  mentorLog: ['mentor'],
  outboundLecture: ['teacher', 'approver'],
  dataConfirmation: ['sponsorSigner', 'counselor'],
  handover: ['giver', 'receiver', 'witness'],
  lectureFee: ['teacher', 'idNumber', 'bank', 'account'],
  invoice: ['receiver'],
  settlement: ['sponsorSigner', 'financeSigner']
}

const TEXTS: ReadonlySet<string | undefined> = new Set(['text', 'paragraphs'])
const isFreeText = (table: TableName, field: string): boolean => TEXTS.has(fieldOf(table, field)?.kind) && !PERSONAL[table]?.includes(field)

/** Names and numbers as they may stand in a text: two characters at least. Posts that stand beside a name do no harm. */
export function peopleIn(records: readonly PlainRecord[]): Set<string> {
  const pieces = records.flatMap(({ table, set }) => (PERSONAL[table] ?? []).flatMap((field) => (typeof set[field] === 'string' ? set[field].split(/[、，,；;：:（）()\s]+/) : [])))
  return new Set(pieces.filter((piece) => [...piece].length > 1))
}

const LEFT_OUT = '（略）'
const MOBILE = /(?<!\d)1\d{10}(?!\d)/g
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/g

/**
 * Records in whose texts nobody of `known` is named, except who is named in a field of theirs that is meant for people. Mobile
 * and identity numbers are taken out of texts whoever they belong to. Values of a list (dates, choices) stay as they are.
 */
export function withoutPeople(records: readonly PlainRecord[], known: ReadonlySet<string>): PlainRecord[] {
  const allowed = peopleIn(records)
  // Longer ones first: 王小明 before 王小.
  const unnamed = [...known].filter((name) => !allowed.has(name)).sort((a, b) => b.length - a.length)
  const clean = (text: string): string => unnamed
    .reduce((rest, name) => rest.replaceAll(name, LEFT_OUT), text)
    .replace(MOBILE, (number) => (allowed.has(number) ? number : LEFT_OUT))
    .replace(IDENTITY, (number) => (readIdentityNumber(number.toUpperCase()).tag === 'valid' ? LEFT_OUT : number))
  return records.map(({ table, id, set }) => ({
    table, id,
    set: Object.fromEntries(Object.entries(set).map(([field, value]): [string, Scalar] => [field, typeof value === 'string' && isFreeText(table, field) ? clean(value) : value]))
  }))
}
