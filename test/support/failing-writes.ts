/** A disk that gives out: the k-th write from now on fails as IndexedDB reports a full disk. */
import { IDBObjectStore } from 'fake-indexeddb'

export function failWrite(k: number): { writes: () => number; restore: () => void } {
  const { put, delete: remove } = IDBObjectStore.prototype
  let writes = 0
  const count = (): void => {
    if (++writes === k) throw new DOMException('the disk is full', 'QuotaExceededError')
  }
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    count()
    return put.apply(this, args)
  } as typeof put
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['delete']>) {
    count()
    return remove.apply(this, args)
  } as typeof remove
  return {
    writes: () => writes,
    restore: () => {
      IDBObjectStore.prototype.put = put
      IDBObjectStore.prototype.delete = remove
    }
  }
}
