/** Which row a piece of a paper is about, and where pieces about one row after another repeat. */
import { isGroup, LISTS, ROW_KINDS } from './lists.ts'
import { isOwner, type Meanings, type Owner, type Token } from './meanings.ts'
import type { RowKind } from './vocabulary.ts'

/** The tokens that are of a row and not of the class. */
export const ofRows = (tokens: readonly Token[]): Token[] => tokens.filter(({ meanings }) => meanings.every(({ of }) => of !== undefined))

/** How many tokens each row explains. */
function explained(tokens: readonly Token[]): Map<RowKind, Map<string, number>> {
  const counts = new Map<RowKind, Map<string, number>>()
  for (const { meanings } of tokens) {
    const seen = new Set<string>()
    for (const { of } of meanings) {
      if (!of || seen.has(`${of.kind.name}|${of.id}`)) continue
      seen.add(`${of.kind.name}|${of.id}`)
      const ids = counts.get(of.kind) ?? new Map<string, number>()
      counts.set(of.kind, ids.set(of.id, (ids.get(of.id) ?? 0) + 1))
    }
  }
  return counts
}

/** The rows that pieces are about. A day of the class may be a row's too: it is, where its neighbours' days are. */
export function ownersOf(pieces: readonly (readonly Token[])[]): (FoundOwner | undefined)[] {
  const sure = pieces.map((tokens) => ownerOf(ofRows(tokens)))
  const kinds = new Set(sure.flatMap((owner) => owner?.kind ?? []))
  return sure.map((owner, i) => {
    if (owner || kinds.size === 0) return owner
    return ownerOf(pieces[i]!.filter(({ meanings }) => meanings.some(({ of }) => of && kinds.has(of.kind))).map((token) => ({ ...token, meanings: token.meanings.filter(({ of }) => of && kinds.has(of.kind)) })))
  })
}

/** The row that explains most; what several rows of a kind share (a department) is the group's. */
function ownerOf(tokens: readonly Token[]): FoundOwner | undefined {
  let best: { owner: Owner; count: number; rivals: number } | undefined
  for (const [kind, ids] of explained(tokens)) {
    const count = Math.max(...ids.values())
    const winners = [...ids].filter(([, own]) => own === count)
    if (best && (count < best.count || (count === best.count && (winners.length > best.rivals || (winners.length === best.rivals && ROW_KINDS.indexOf(kind) < ROW_KINDS.indexOf(best.owner.kind)))))) continue
    best = { owner: { kind, id: winners[0]![0] }, count, rivals: winners.length }
  }
  if (!best) return undefined
  const { owner, count } = best
  return { ...owner, isFirm: count > 1 || tokens.some(({ telling, meanings }) => telling && meanings.some(({ of }) => isOwner(of, owner))) }
}

/** Whether tokens name several rows of one kind, each alone: a line of names. */
export function namesSeveral(tokens: readonly Token[], { kind, id }: Owner): boolean {
  return ofRows(tokens).some(({ meanings }) => meanings.some(({ of }) => of?.kind === kind) && !meanings.some(({ of }) => of?.kind === kind && of.id === id))
}

/** Rows of which only a day or one figure is known are a list where there are as many as this. */
const MANY = 4

export interface FoundOwner extends Owner {
  /** Told by a word that stands nowhere else, or by several figures. */
  readonly isFirm: boolean
}

export interface Stretch<T> {
  readonly items: readonly T[]
  /** The items of each row, where they repeat. */
  readonly repeats?: { readonly kind: RowKind; readonly ids: readonly string[]; readonly groups: readonly (readonly T[])[] }
}

/** Neighbours about different rows of one kind are one stretch; up to `gap` items about nothing may stand between. */
export function stretches<T>(items: readonly T[], owners: readonly (FoundOwner | undefined)[], gap: number): Stretch<T>[] {
  const headed = underHeads(items, owners)
  if (headed) return headed
  const found: Stretch<T>[] = []
  for (let at = 0; at < items.length; ) {
    const first = owners[at]
    if (!first) {
      found.push({ items: [items[at]!] })
      at++
      continue
    }
    const groups: { id: string; items: T[] }[] = [{ id: first.id, items: [items[at]!] }]
    let isFirm = first.isFirm
    let end = at + 1
    for (let next = end; next < items.length && next - end <= gap; next++) {
      const owner = owners[next]
      if (!owner) continue
      const last = groups.at(-1)!
      if (owner.kind !== first.kind || (owner.id !== last.id && groups.some(({ id }) => id === owner.id))) break
      last.items.push(...items.slice(end, next))
      isFirm &&= owner.isFirm
      if (owner.id === last.id) last.items.push(items[next]!)
      else groups.push({ id: owner.id, items: [items[next]!] })
      end = next + 1
    }
    const stretch = items.slice(at, end)
    if (groups.length >= (isFirm ? 2 : MANY)) found.push({ items: stretch, repeats: { kind: first.kind, ids: groups.map(({ id }) => id), groups: groups.map(({ items: own }) => own) } })
    else found.push(...stretch.map((item) => ({ items: [item] })))
    at = end
  }
  return found
}

/** Rows under the heading of their group (a department, a day): the group repeats, and within it the rows. */
function underHeads<T>(items: readonly T[], owners: readonly (FoundOwner | undefined)[]): Stretch<T>[] | undefined {
  for (const kind of ROW_KINDS.filter(isGroup)) {
    const heads = owners.flatMap((owner, i) => (owner?.kind === kind ? [i] : []))
    const ids = heads.map((i) => owners[i]!.id)
    if (heads.length < 2 || new Set(ids).size !== ids.length || !owners.slice(heads[0]! + 1, heads[1]).some((owner) => owner && owner.kind !== kind)) continue
    const lastOwned = owners.findLastIndex((owner) => owner !== undefined)
    const groups = heads.map((head, i) => items.slice(head, heads[i + 1] ?? lastOwned + 1))
    const single = (from: readonly T[]): Stretch<T>[] => from.map((item) => ({ items: [item] }))
    return [...single(items.slice(0, heads[0])), { items: groups.flat(), repeats: { kind, ids, groups } }, ...single(items.slice(lastOwned + 1))]
  }
  return undefined
}

/** The list whose rows in the tracer class are just these: within what is repeated around it first. */
export function listOf(kind: RowKind, ids: readonly string[], around: readonly Owner[], meanings: Meanings): { readonly name: string; readonly isExact: boolean } {
  const { facts } = meanings
  const nested = [...around].reverse().flatMap((owner) => {
    const row = owner.kind.rows(facts).find(({ id }) => id === owner.id)
    const rows = row && owner.kind.within?.(row, facts)[kind.name]
    return rows ? [{ name: kind.name, ids: rows.map(({ id }) => id) }] : []
  })
  const hidden = nested.length > 0
  const candidates = [...nested, ...LISTS.filter((list) => list.kind === kind && !(hidden && list.name === kind.name)).map((list) => ({ name: list.name, ids: list.rows(facts).map(({ id }) => id) }))]
  const holds = (own: readonly string[]): boolean => ids.every((id) => own.includes(id))
  const exact = candidates.find((list) => list.ids.join() === ids.join()) ?? candidates.find((list) => list.ids.length === ids.length && holds(list.ids))
  return { name: (exact ?? candidates.filter((list) => holds(list.ids)).sort((a, b) => a.ids.length - b.ids.length)[0] ?? kind).name, isExact: exact !== undefined }
}
