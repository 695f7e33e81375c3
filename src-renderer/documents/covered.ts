/** A class with its whole ID and card numbers covered, for a screen; as long as they were, so that pages stay as they are. */
import { maskIdNumber } from '#domain/reading/mask.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

const covered = <T extends { readonly idNumber?: string; readonly account?: string }>(row: T): T => ({ ...row, ...(row.idNumber && { idNumber: maskIdNumber(row.idNumber) }), ...(row.account && { account: maskIdNumber(row.account) }) })

export const withCoveredNumbers = (snapshot: ClassSnapshot): ClassSnapshot => ({ ...snapshot, trainees: snapshot.trainees.map(covered), lectureFees: snapshot.lectureFees.map(covered) })
