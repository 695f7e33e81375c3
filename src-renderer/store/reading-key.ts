/** What files for this PC are encrypted to: an X25519 key that never leaves it, and the `age1…` that others are told. */
import { recipientOf } from '#sync/age-file.ts'
import type { BanciDb } from './schema.ts'

export interface ReadingKey {
  readonly recipient: string
  readonly key: CryptoKey
}

const READING_KEY = 'reading-key'
const RETIRED = 'retired-reading-keys'

/** Made on first use; a PC with a new identity makes a new one (`retireReadingKey`). */
export async function readingKey(db: BanciDb, subtle: SubtleCrypto = crypto.subtle): Promise<ReadingKey> {
  const stored = await storedReadingKey(db)
  if (stored) return stored
  const { privateKey } = (await subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])) as CryptoKeyPair
  const fresh: ReadingKey = { recipient: await recipientOf(privateKey), key: privateKey }
  // Two windows may start at once: the first one stored counts for both.
  return db.transaction('rw', db.local, async () => {
    const other = (await db.local.get(READING_KEY))?.value as ReadingKey | undefined
    if (!other) await db.local.put({ key: READING_KEY, value: fresh })
    return other ?? fresh
  })
}

/** The key where one was made; nobody can have encrypted anything to one that was not. Writes nothing. */
export const storedReadingKey = async (db: BanciDb): Promise<ReadingKey | undefined> => (await db.local.get(READING_KEY))?.value as ReadingKey | undefined

/** The keys this PC had under earlier names, for files that were on their way when it took another. */
export const retiredReadingKeys = async (db: BanciDb): Promise<readonly ReadingKey[]> => ((await db.local.get(RETIRED))?.value as readonly ReadingKey[] | undefined) ?? []

/** The next one asked for is new; this one still opens what was encrypted to it. */
export async function retireReadingKey(db: BanciDb): Promise<void> {
  const current = await storedReadingKey(db)
  if (!current) return
  await db.local.put({ key: RETIRED, value: [...(await retiredReadingKeys(db)), current] })
  await db.local.delete(READING_KEY)
}
