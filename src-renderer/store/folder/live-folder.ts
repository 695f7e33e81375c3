/** The exchange folder as the screen reads it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { create } from 'zustand'
import { useDesk } from '../live.ts'
import { readTrust, type Trust } from '../trust.ts'
import { folderRows } from './files.ts'
import { joinedFolder } from './joined.ts'
import { readFolderState, type FolderState } from './state.ts'

export interface FolderPcLine {
  readonly device: string
  readonly computer: string
  readonly campus: string
  readonly person: string
  readonly trust: Trust
  /** Milliseconds UTC, when it last told of itself; undefined: only its files were seen. */
  readonly heardAt?: number
  /** Files of it that wait, because it is not checked or somebody has to look. */
  readonly waiting: number
}

export interface FolderOverview {
  readonly joined: boolean
  readonly state: FolderState
  readonly pcs: readonly FolderPcLine[]
  /** Files that were refused, or thrown away from 待处理. */
  readonly refused: number
}

/** undefined while it is read. */
export function useFolderOverview(): FolderOverview | undefined {
  const desk = useDesk()
  return useLiveQuery(async (): Promise<FolderOverview> => {
    const { db, identity } = desk
    const joined = await joinedFolder(db)
    const state = await readFolderState(db)
    if (!joined) return { joined: false, state, pcs: [], refused: 0 }
    const [rows, peers, book] = await Promise.all([folderRows(db, joined.id), db.peers.toArray(), readTrust(db, identity.device, desk.now())])
    const names = new Map(peers.map((peer) => [peer.d, peer]))
    const devices = new Set([...Object.keys(state.heard), ...rows.map(({ d }) => d)])
    devices.delete(identity.device)
    const pcs = [...devices].map((device): FolderPcLine => {
      const { computer = '', campus = '', person = '' } = names.get(device) ?? {}
      const heardAt = state.heard[device]
      return { device, computer: computer || `电脑 ${device.slice(0, 4)}`, campus, person, trust: book.of(device), waiting: rows.filter((row) => row.d === device && row.state === 'waiting').length, ...(heardAt === undefined ? {} : { heardAt }) }
    })
    return { joined: true, state, pcs: pcs.sort((a, b) => (b.heardAt ?? 0) - (a.heardAt ?? 0)), refused: rows.filter((row) => row.state === 'refused').length }
  }, [desk])
}

/** Whether a round is under way in this window, and that a person asked for one. */
export const useRounds = create<{ readonly running: boolean; readonly asked: number }>(() => ({ running: false, asked: 0 }))

export const askForRound = (): void => useRounds.setState(({ asked }) => ({ asked: asked + 1 }))
