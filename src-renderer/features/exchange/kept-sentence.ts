import type { Kept } from '#store/held.ts'

/** What became of a file that was not taken. */
export function keptSentence({ whole, dropped }: Kept): string {
  const kept = whole ? '文件已留在“待处理”里，U 盘可以拔走。' : '文件太大，没有留存，只记下了名称和原因。'
  return dropped.length ? `${kept}“待处理”里放满了，最早的 ${dropped.length} 个文件（${dropped.join('、')}）已清出。` : kept
}
