import { test } from 'vitest'
import { previewToldTheTruth, takenBackAfterMoreWork } from '#support/import-truth.ts'

test('whatever two people did, the preview told the truth, and the import can be taken back both ways', () => previewToldTheTruth(1000), 3_600_000)
test('whatever was done since, an import is taken back without losing it', () => takenBackAfterMoreWork(1000), 3_600_000)
