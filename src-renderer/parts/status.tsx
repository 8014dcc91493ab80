import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './status.module.css'

export type StatusColour = 'green' | 'amber' | 'red' | 'grey'

const drawings: Record<StatusColour, IconName> = { green: 'circle-check', amber: 'circle-dashed', red: 'circle-x', grey: 'circle-minus' }

/** A state: icon and word in one colour, never a bare dot. */
export function Status({ colour, icon, children }: { colour: StatusColour; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`${styles.status} ${styles[colour]}`}>
      <Icon name={icon ?? drawings[colour]} />
      <span>{children}</span>
    </span>
  )
}
