import type { Migration } from './all.ts'

const RECORDS = '[cls+id], cls'

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
    unknown: '[cls+tbl+id], cls',
    meta: '[cls+tbl+id], cls, cf',
    segs: '[cls+d+n0+n1], cls',
    tail: '[cls+d+n], cls',
    have: '[cls+d], cls',
    acks: '[peer+cls]',
    peers: 'd',
    keys: '[cls+kind+id], cls',
    imports: 'id, at',
    exports: 'id, at',
    local: 'key'
  }
}
