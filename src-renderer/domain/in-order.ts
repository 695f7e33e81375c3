/** The order a person gave to records: those without one last, and by id where two PCs gave the same. Never the order of storage. */
interface Ordered {
  readonly id: string
  readonly order?: number | undefined
}

const LAST = 1e9

export const byOrder = (a: Ordered, b: Ordered): number => (a.order ?? LAST) - (b.order ?? LAST) || (a.id < b.id ? -1 : 1)

export const inOrder = <Row extends Ordered>(rows: readonly Row[]): Row[] => [...rows].sort(byOrder)

/** The `order` a record takes that is put behind all others: 1 where none has any. */
export const lastOrder = (rows: readonly Ordered[]): number => Math.max(0, ...rows.flatMap(({ order }) => order ?? []))
