/** In SQL: an action is agreed once it has an owner, person and organisation, and a due date, and is not cancelled. */
export const actionIsAgreed =
  "action.ownerPersonId IS NOT NULL AND action.ownerOrganisationId IS NOT NULL AND action.dueOn IS NOT NULL AND action.status <> 'cancelled'"
