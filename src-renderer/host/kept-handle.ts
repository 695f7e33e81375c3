/** The folder handle of this browser, kept over restarts: only IndexedDB can hold one. A database of the host's own. */
const DATABASE = 'banci-desk-host'
const STORE = 'handle'
const KEY = 'exchange'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error!)
    })
  } finally {
    database.close()
  }
}

export const keptHandle = (): Promise<FileSystemDirectoryHandle | undefined> => run('readonly', (store) => store.get(KEY) as IDBRequest<FileSystemDirectoryHandle | undefined>)
export const keepHandle = (handle: FileSystemDirectoryHandle): Promise<unknown> => run('readwrite', (store) => store.put(handle, KEY))
export const forgetHandle = (): Promise<unknown> => run('readwrite', (store) => store.delete(KEY))
