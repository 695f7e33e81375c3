import { test } from 'vitest'
import { calmsDown } from '#support/exchange-servers/copied-office.ts'

test.each(Array.from({ length: 200 }, (_, i) => i + 1))('folders kept in step by a copier that stumbles: equal once it has calmed down (%i)', (seed) => calmsDown(seed))
