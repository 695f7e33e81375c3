/** What has become of the papers of a class that were given out, kept up with its data; worked out off the screen. */
import { useEffect, useRef, useState } from 'react'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { VersionState } from '#domain/paper-version.ts'
import { watchedVersions } from '#domain/planning/sealed-papers.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { runJob } from '#worker/client.ts'

export type VersionStates = ReadonlyMap<string, VersionState>

/** Typing goes on: the papers are made again when it rests. */
const REST = 400

/** By the version's id; undefined until first worked out. What stands is shown until the next is ready, so nothing flickers. */
export function useVersionStates(snapshot: ClassSnapshot | undefined, college: CollegeFacts | undefined): VersionStates | undefined {
  const [states, setStates] = useState<VersionStates>()
  const asked = useRef(0)
  useEffect(() => {
    if (!snapshot || !college) return
    const own = ++asked.current
    if (!watchedVersions(snapshot).length) return setStates(NONE)
    const timer = setTimeout(() => {
      runJob('checkVersions', { snapshot, college }).then(
        (found) => own === asked.current && setStates(new Map(found.map((state) => [state.id, state]))),
        // A paper that cannot be made says so where it is previewed; a mark is not made up for it.
        () => undefined
      )
    }, REST)
    return () => clearTimeout(timer)
  }, [snapshot, college])
  return states
}

const NONE: VersionStates = new Map()
