/**
 * The only names that the page may give in the exchange folder. Lower case and short, so that no file system, no sync
 * program and no code page can change them on the way.
 */
const DEVICE = '[a-z2-7]{16}'
const CLASS = '[a-z0-9]{1,32}'

/** Made once; says whose folder it is. */
export const ROOT_FILE = 'pxb-root.json'

/** The root file, what one PC tells of itself, and packages: number, then eight characters of the hash of their bytes. */
const FILE = new RegExp(`^(?:${ROOT_FILE.replace('.', '\\.')}|dev/${DEVICE}\\.pxb|c/${CLASS}/${DEVICE}/[1-9][0-9]{0,8}\\.[a-z2-7]{8}\\.pxb)$`)
const FOLDER = new RegExp(`^(?:|dev|c|c/${CLASS}|c/${CLASS}/${DEVICE})$`)

export const isExchangePath = (path: string): boolean => FILE.test(path)
export const isExchangeFolder = (path: string): boolean => FOLDER.test(path)
