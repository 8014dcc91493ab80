/** How an obstacle stands: no way out yet, ways out proposed, one of them agreed. */
export type ObstacleStatus = 'open' | 'proposed' | 'agreed'

/** The status of an obstacle (DESIGN §4) from the number of ways out linked to it and the number of agreements that resolve it; one agreement is enough, even without a way out of its own. */
export function obstacleStatus(waysOut: number, agreed: number): ObstacleStatus {
  if (agreed > 0) return 'agreed'
  return waysOut > 0 ? 'proposed' : 'open'
}
