export function HistoryPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
