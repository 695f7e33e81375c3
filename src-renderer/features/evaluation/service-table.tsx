/** 服务质量: the items in the aspects that 第六条（五） names, each by level and with its average. */
import type { ItemResult } from '#domain/teaching/evaluation-scores.ts'
import type { Form } from './evaluation-facts.ts'
import { FigureTable } from './figure-table.tsx'

export function ServiceTable({ form, mark }: { form: Form | undefined; mark: number }) {
  if (!form?.result.returned) return null
  const groups = [...new Set(form.result.items.map(({ item }) => item.group ?? ''))]
  return (
    <FigureTable aria-label="服务质量统计">
      <caption>服务质量　总平均 {form.result.average?.toFixed(2)} 分</caption>
      <thead><tr><th scope="col">方面</th><th scope="col">项目</th>{['很满意', '满意', '基本满意', '不满意', '未使用', '平均分'].map((word) => <th key={word} scope="col" className="figure">{word}</th>)}</tr></thead>
      <tbody>{groups.map((group) => form.result.items.filter(({ item }) => (item.group ?? '') === group).map((result, i, all) => <ItemRow key={result.item.title} result={result} mark={mark} {...(i === 0 ? { group, span: all.length } : {})} />))}</tbody>
    </FigureTable>
  )
}

function ItemRow({ result: { item, counts, average }, mark, group, span }: { result: ItemResult; mark: number; group?: string; span?: number }) {
  return (
    <tr>
      {span ? <th scope="rowgroup" rowSpan={span} className="group">{group}</th> : null}
      <th scope="row">{item.title}</th>
      {(['4', '3', '2', '1', '0'] as const).map((digit) => <td key={digit} className="figure">{counts[digit] || ''}</td>)}
      <td className="figure" data-low={(average ?? 100) < mark}><b>{average?.toFixed(2)}</b></td>
    </tr>
  )
}
