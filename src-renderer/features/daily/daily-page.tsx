export function DailyPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
