import type { Migration } from './all.ts'

const RECORDS = '[cls+id]'

export const version1: Migration = {
  version: 1,
  stores: {
    class: RECORDS,
    staff: RECORDS,
    task: RECORDS,
    budgetLine: RECORDS,
    trainee: RECORDS,
    session: RECORDS,
    attendance: RECORDS,
    room: RECORDS,
    stay: RECORDS,
    lodgingDay: RECORDS,
    mealDay: RECORDS,
    venueUse: RECORDS,
    activity: RECORDS,
    college: RECORDS,
    numberBlock: RECORDS,
    unknown: '[cls+tbl+id]',
    meta: '[cls+tbl+id], cf',
    segs: '[cls+d+n0+n1]',
    tail: '[cls+d+n]',
    have: '[cls+d]',
    acks: '[peer+cls]',
    peers: 'd',
    keys: '[cls+kind+id]',
    imports: 'id, at',
    exports: 'id, at',
    local: 'key'
  }
}
