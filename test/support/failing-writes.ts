/** A disk that gives out: the k-th write from now on fails as IndexedDB reports a full disk. */
import { IDBObjectStore } from 'fake-indexeddb'

export function failWrite(k: number): { writes: () => number; restore: () => void } {
  const put = IDBObjectStore.prototype.put
  let writes = 0
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    if (++writes === k) throw new DOMException('the disk is full', 'QuotaExceededError')
    return put.apply(this, args)
  } as typeof put
  return {
    writes: () => writes,
    restore: () => {
      IDBObjectStore.prototype.put = put
    }
  }
}
