import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Key } from './key.tsx'

interface Look {
  /** `first`: the one main button of a screen; `grave`: what cannot be taken back; `text`: words only. */
  look?: 'first' | 'grave' | 'plain' | 'text'
  icon?: IconName
  /** The key that does the same, printed where the action stands. */
  shortcut?: string
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** Something to press: words first. */
export function Button({
  look = 'plain',
  icon,
  shortcut,
  children,
  type = 'button',
  className = '',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      <span className={styles.label}>{children}</span>
      {shortcut && (
        <span aria-hidden>
          <Key>{shortcut}</Key>
        </span>
      )}
    </button>
  )
}

/** A drawing to press, with its words as accessible name and tooltip. */
export function IconButton({
  icon,
  label,
  className = '',
  ...rest
}: { icon: IconName; label: string } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={`${styles.iconOnly} ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
