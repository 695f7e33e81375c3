export function RosterPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
