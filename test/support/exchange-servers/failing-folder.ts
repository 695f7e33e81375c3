import type { ExchangeFolder, FolderFailure } from '#contract/exchange-folder.ts'

export interface FailingFolder extends ExchangeFolder {
  /** The k-th call from now and all after it fail. lost: what it does is done, only the answer does not come. */
  failFrom(k: number, how?: 'refused' | 'lost', failure?: FolderFailure): void
  heal(): void
  /** Calls since failFrom or heal. */
  calls(): number
}

/** A stick that is pulled out in the middle of a round. */
export function createFailingFolder(inner: ExchangeFolder): FailingFolder {
  let calls = 0
  let first = Infinity
  let mode: 'refused' | 'lost' = 'refused'
  let failure: FolderFailure = 'gone'
  async function through<T>(work: () => Promise<T>, asFailure: (failure: FolderFailure) => T): Promise<T> {
    calls++
    if (calls < first) return work()
    if (mode === 'lost' && calls === first) await work()
    return asFailure(failure)
  }
  const kind = (failed: FolderFailure): { kind: FolderFailure } => ({ kind: failed })
  const plain = (failed: FolderFailure): FolderFailure => failed
  return {
    failFrom: (k, how = 'refused', why = 'gone') => {
      calls = 0
      first = k
      mode = how
      failure = why
    },
    heal: () => {
      calls = 0
      first = Infinity
    },
    calls: () => calls,
    list: (path) => through(() => inner.list(path), kind),
    read: (path) => through(() => inner.read(path), kind),
    create: (path, bytes) => through(() => inner.create(path, bytes), plain),
    replace: (path, bytes) => through(() => inner.replace(path, bytes), plain),
    remove: (path) => through(() => inner.remove(path), plain)
  }
}
