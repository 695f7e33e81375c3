export function OverviewPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
