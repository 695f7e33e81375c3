/** The demo's papers of the counselor agree with each other: what the screens show of it is in order but for what is meant to be open. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isArchived } from '#domain/closing/archive-gaps.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import { unsignedChanges } from '#domain/daily/confirmation-rounds.ts'
import { arrivalCoverage, halfDayCoverage, nightsWithoutContact, receptionContacts, reliefGaps } from '#domain/service/duty-coverage.ts'
import { handoverTerm, handoverStanding } from '#domain/closing/handover-term.ts'
import { unreportedCeremonies } from '#domain/service/matter-report-state.ts'
import { FIRST_RULES } from '#domain/rule-set.ts'
import { figuresInForce, figuresToSign } from '#domain/daily/signed-figures.ts'
import { supplyFaults } from '#domain/service/supply-course.ts'
import { proposeVenueChecks } from '#domain/service/venue-check-proposal.ts'

const outcome = readCollegeFile(JSON.parse(readFileSync('resources/demo/college.json', 'utf8')))
if (outcome.kind === 'refused') throw new Error(outcome.sentence)
const [running, finished] = outcome.classes as [(typeof outcome.classes)[number], (typeof outcome.classes)[number]]

test('somebody is on duty all through both classes, and the relief is arranged', () => {
  for (const { class: of, sessions, duties } of [running, finished]) {
    expect(arrivalCoverage(of, sessions, duties, FIRST_RULES).flatMap(({ gaps }) => gaps)).toEqual([])
    expect(halfDayCoverage(of, sessions, duties, FIRST_RULES).filter(({ gaps }) => gaps.length)).toEqual([])
    expect(nightsWithoutContact(of, duties)).toEqual([])
    expect(receptionContacts(duties)).not.toEqual([])
    expect(duties.flatMap(reliefGaps)).toEqual([])
  }
})

test('supplies, venues and reports of both are in order; of the running class one projector waits', () => {
  for (const { class: of, sessions, activities, venueChecks, staff, supplies, matterReports } of [running, finished]) {
    expect(supplies.flatMap((supply) => supplyFaults(supply, '2026-11-23', of.withdrawOn))).toEqual([])
    expect(proposeVenueChecks(sessions, venueChecks, staff)).toEqual([])
    expect(unreportedCeremonies(sessions, activities, matterReports)).toEqual([])
  }
  expect(running.venueChecks.filter(({ result }) => result === '待处理').map(({ venue }) => venue)).toEqual(['综合楼302教室'])
  expect(running.problems.filter(({ closedOn }) => !closedOn)).toHaveLength(1)
})

test('the finished class signed what its days amount to, handed over on the fourth day and is filed', () => {
  expect(figuresInForce(finished.signedFigures, finished.dataConfirmations)).toEqual(figuresToSign(finished))
  expect(unsignedChanges(finished)).toEqual([])
  const term = handoverTerm(finished.class, FIRST_RULES, [])!
  expect(finished.handovers.map((list) => [list.receivedOn, handoverStanding(list, term, '2026-11-23')])).toEqual(Array(3).fill(['2026-06-14', 'kept']))
  expect(isArchived(finished.archiveItems, [])).toBe(true)
})
