export function PlanPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
