import type { Migration } from './all.ts'

const RECORDS = '[cls+id]'

/** What left on paper and what came back of it. Scans stay on this PC and are kept encrypted. */
export const version3: Migration = {
  version: 3,
  stores: {
    paperVersion: RECORDS,
    certificate: RECORDS,
    scan: 'id, cls'
  }
}
