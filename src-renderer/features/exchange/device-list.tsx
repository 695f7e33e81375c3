/** 电脑: every PC heard of, whether it is trusted, and the words by which two people make sure of it on the telephone. */
import { EmptyState } from '#ui/empty-state.tsx'

export function DeviceList() {
  return <EmptyState sentence="还没有和别的电脑交换过。" />
}
