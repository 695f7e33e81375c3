/** Where one is: read from the address, told in the top bar and in the window's title. */
import { useClass } from '#store/live.ts'
import type { PlacePart } from '#ui/app-frame.tsx'
import { CLASS_TABS, classHref } from './routes.tsx'

export interface Place {
  /** '' is the list of classes. */
  readonly area: string
  /** Of a class, where the address names one. */
  readonly id: string
  readonly tab: string
}

/** #/class/ID/TAB → {area: 'class', id, tab}. */
export function readPlace(location: string): Place {
  const [, area = '', id = '', tab = 'overview'] = location.split('/')
  return { area, id, tab }
}

const TITLES: Readonly<Record<string, string>> = { workbench: '工作台', calendar: '日历', exchange: '交换', settings: '设置', new: '新建班次', copy: '新建自上期', enquiries: '来电登记' }

/** From the widest to where one is; the last part has no link. */
export function usePlaceParts({ area, id, tab }: Place): PlacePart[] {
  const trainingClass = useClass(area === 'class' ? id : '')
  if (area === 'class') {
    const title = CLASS_TABS.find((candidate) => candidate.key === tab)?.title ?? '概况'
    return [{ title: '班次', href: '#/' }, { title: trainingClass?.name ?? '…', href: classHref(id) }, { title }]
  }
  if (area === 'settings' && id === 'college') return [{ title: TITLES[area]!, href: '#/settings' }, { title: '学院设置' }]
  if (area === 'new' || area === 'copy' || area === 'enquiries') return [{ title: '班次', href: '#/' }, { title: TITLES[area]! }]
  return [{ title: TITLES[area] ?? '班次' }]
}

/** 签到 · 第3期监狱警察培训班 · 班次台: the narrowest first, because a task bar cuts titles at their end. */
export const windowTitle = (parts: readonly PlacePart[]): string => [...parts.slice(parts.length > 1 ? 1 : 0).map((part) => part.title).reverse(), '班次台'].join(' · ')
