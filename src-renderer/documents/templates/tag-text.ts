/** A printed text of the tracer class as words and tags. */
import { ROW_KINDS } from './lists.ts'
import { isOwner, type Meanings, type Owner, type Parts, type Token } from './meanings.ts'
import { listOf, ofRows } from './owners.ts'
import { ofClass, type RowKind } from './vocabulary.ts'

export const tag = (name: string): string => `【${name}】`
/** Stands where something stood that no field gives, until it becomes a line to be filled in by hand. */
export const LOST = '\uf8fd'

export interface Around {
  /** What is repeated around this text, the outermost first. */
  readonly owners: readonly Owner[]
  readonly meanings: Meanings
  /** Lists that were taken though they hold more rows than the paper shows. */
  readonly wider: Set<string>
}

export function tagText(text: string, around: Around): string {
  if (text === '') return ''
  const { owners, meanings } = around
  const word = owners.length === 0 ? meanings.word(text) : undefined
  if (word) return written(word, undefined, owners)
  const tokens = meanings.tokens(text)
  const open = ofRows(tokens).filter((token) => resolved(token, owners) === undefined)
  return withoutPrivate(open.length ? withInlineLists(text, tokens, open, around) : plain(text, tokens, 0, text.length, around))
}

/** What a token is, seen from inside what is repeated around it. */
function resolved({ meanings }: Token, owners: readonly Owner[]): string | undefined {
  for (const owner of [...owners].reverse()) {
    const own = meanings.find(({ of }) => of?.kind === owner.kind && of.id === owner.id)
    // The same name further in would be taken for it.
    const inner = owners.slice(owners.indexOf(owner) + 1)
    if (own && !fieldsOf(own.parts).some((name) => inner.some(({ kind }) => hasField(kind, name)))) return written(own.parts, owner, owners)
  }
  const ofTheClass = meanings.find(({ of }) => of === undefined)
  return ofTheClass && written(ofTheClass.parts, undefined, owners)
}

const fieldsOf = (parts: Parts): string[] => parts.flatMap((part) => (typeof part === 'string' ? [] : [part.field]))
const hasField = (kind: RowKind, name: string): boolean => kind.fields.some((field) => field.name === name)
const written = (parts: Parts, of: Owner | undefined, owners: readonly Owner[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : tag(!of && owners.some(({ kind }) => hasField(kind, part.field)) ? ofClass(part.field) : part.field))).join('')

/** The text between two places, each token in it replaced. */
function plain(text: string, tokens: readonly Token[], from: number, to: number, around: Around): string {
  let result = ''
  let at = from
  const own = tokens.filter((one) => one.at >= from && one.end <= to)
  const isBeside = own.some(({ meanings }) => meanings.some(({ of }) => isOwner(of, around.owners.at(-1))))
  for (const token of own) {
    result += words(text.slice(at, token.at), around, isBeside) + (resolved(token, around.owners) ?? LOST)
    at = token.end
  }
  return result + words(text.slice(at, to), around, isBeside)
}

/** 标间, 上午, 周一, 是: words of the row that this stands in, making up a line or standing beside a field of the row. */
function words(text: string, { owners, meanings }: Around, isBeside: boolean): string {
  const owner = owners.at(-1)
  const known = owner && text !== '' ? meanings.wordsOf(owner) : undefined
  if (!known?.size) return text
  const any = [...known.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const put = (line: string, pattern: RegExp): string => line.replace(pattern, (word) => written(known.get(word)!, owner, owners))
  const whole = new RegExp(`^(?:${any.join('|')})+$`)
  const long = any.filter((word) => word.length > 1)
  return text.split('\n').map((line) => (whole.test(line) ? put(line, new RegExp(any.join('|'), 'g')) : isBeside && long.length ? put(line, new RegExp(long.join('|'), 'g')) : line)).join('\n')
}

const withoutPrivate = (text: string): string => text.replace(/[\ue000-\uf8ff]+/g, LOST)

/** 林晓（学员工作处）；罗安（教务处）: one row after the other within a line. */
function withInlineLists(text: string, tokens: readonly Token[], open: readonly Token[], around: Around): string {
  const rows = segments(open)
  const inside = (k: number): string => plain(text, tokens, rows[k]!.from, rows[k]!.to, { ...around, owners: [...around.owners, rows[k]!.owner] })
  const between = (k: number): string => text.slice(rows[k]!.to, rows[k + 1]?.from)
  let result = ''
  let at = 0
  for (let i = 0; i < rows.length; ) {
    const { kind } = rows[i]!.owner
    const first = inside(i)
    let end = i + 1
    while (rows[end]?.owner.kind === kind && inside(end) === first && between(end - 1) === between(i) && !rows.slice(i, end).some(({ owner }) => owner.id === rows[end]!.owner.id)) end++
    const list = listOf(kind, rows.slice(i, end).map(({ owner }) => owner.id), around.owners, around.meanings)
    const separator = end - i > 1 && between(i) !== '' ? `${tag('^末')}${between(i)}${tag('/末')}` : ''
    // Some rows out of many are a choice that no list makes.
    const repeated = list.isExact ? tag(`#${list.name}`) + first + separator + tag(`/${list.name}`) : LOST
    result += plain(text, tokens, at, rows[i]!.from, around) + repeated
    at = rows[end - 1]!.to
    i = end
  }
  return result + plain(text, tokens, at, text.length, around)
}

interface Segment {
  readonly owner: Owner
  readonly from: number
  to: number
}

/** Stretches of tokens of one row each, of the row that explains most of what follows: a department before a name is that person's. */
function segments(tokens: readonly Token[]): Segment[] {
  const found: Segment[] = []
  tokens.forEach((token, i) => {
    const last = found.at(-1)
    const reach = (owner: Owner): number => {
      const end = tokens.slice(i).findIndex(({ meanings }) => !meanings.some(({ of }) => isOwner(of, owner)))
      return end < 0 ? tokens.length - i : end
    }
    const candidates = token.meanings.map(({ of }) => ({ owner: of!, reach: reach(of!), used: found.some(({ owner }) => isOwner(owner, of)), rivals: token.meanings.filter((other) => other.of!.kind === of!.kind).length }))
    const best = candidates.sort((a, b) => Number(a.used) - Number(b.used) || b.reach - a.reach || a.rivals - b.rivals || ROW_KINDS.indexOf(b.owner.kind) - ROW_KINDS.indexOf(a.owner.kind))[0]!
    // What the row before shares with another, which explains more of what follows, begins that one.
    if (last && reach(last.owner) >= Math.max(1, best.used ? 1 : best.reach)) return void (last.to = token.end)
    found.push({ owner: best.owner, from: token.at, to: token.end })
  })
  return found
}
