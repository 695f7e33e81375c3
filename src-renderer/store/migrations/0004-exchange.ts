import type { Migration } from './all.ts'

const RECORDS = '[cls+id]'

/** Trust between PCs, files kept aside, the exchange folder; segments are found by the import they came with. */
export const version4: Migration = {
  version: 4,
  stores: {
    deviceCertificate: RECORDS,
    revocation: RECORDS,
    held: 'id, at',
    folderFile: 'path, cls',
    segs: '[cls+d+n0+n1], imp'
  }
}
