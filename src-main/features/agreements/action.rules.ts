/** Where an action stands: belum, berjalan, selesai, batal. */
export type ActionStatus = 'notStarted' | 'underWay' | 'done' | 'cancelled'

/** What decides the state of an action; null where nobody or no day has been named yet. */
export type ActionTerms = { status: ActionStatus; dueOn: string | null; ownerPersonId: string | null; ownerOrganisationId: string | null }

/** How an action stands on the day `today`, both dates YYYY-MM-DD: agreed with an owner (person and organisation) and a due date (DESIGN §4); overdue from the day after it was due; done or cancelled it is due no more. */
export function actionState(action: ActionTerms, today: string): { agreed: boolean; overdue: boolean; dueToday: boolean } {
  const { status, dueOn, ownerPersonId, ownerOrganisationId } = action
  const waiting = status === 'notStarted' || status === 'underWay'
  return {
    agreed: ownerPersonId !== null && ownerOrganisationId !== null && dueOn !== null,
    overdue: waiting && dueOn !== null && dueOn < today,
    dueToday: waiting && dueOn === today,
  }
}
