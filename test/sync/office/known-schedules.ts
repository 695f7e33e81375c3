/** Shrunk schedules that once broke something, or that chance finds only now and then. Each is played on every run. */
import type { Schedule } from './schedules.ts'

export const KNOWN_SCHEDULES: Readonly<Record<string, Schedule>> = {
  'a file made for one PC and given to another leaves a hole that the next file closes': [3, [
    { do: 'edit', pc: 0, record: 0, field: 0, value: 0 },
    { do: 'swap', pc: 0, to: 1, kind: 'delta' },
    { do: 'edit', pc: 0, record: 1, field: 0, value: 2 },
    { do: 'export', pc: 0, to: 1, kind: 'delta' },
    { do: 'deliver', mail: 0, pc: 2 }
  ]],
  'a PC still known by its old name is told the rest on the next way': [3, [
    { do: 'edit', pc: 2, record: 0, field: 0, value: 0 },
    { do: 'export', pc: 2, to: 0, kind: 'delta' },
    { do: 'clone', pc: 0, to: 2 },
    { do: 'deliver', mail: 0, pc: 1 },
    { do: 'deliver', mail: 0, pc: 0 }
  ]],
  'what was overwritten arrives after what overwrote it, and stays overwritten': [3, [
    { do: 'edit', pc: 0, record: 0, field: 0, value: 0 },
    { do: 'swap', pc: 0, to: 1, kind: 'delta' },
    { do: 'export', pc: 0, to: 2, kind: 'full' },
    { do: 'edit', pc: 1, record: 0, field: 0, value: 2 },
    { do: 'swap', pc: 0, to: 1, kind: 'delta' },
    { do: 'edit', pc: 1, record: 0, field: 0, value: 3 },
    { do: 'export', pc: 1, to: 0, kind: 'delta' },
    { do: 'deliver', mail: 0, pc: 2 },
    { do: 'deliver', mail: 1, pc: 2 }
  ]]
}
