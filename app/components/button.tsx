import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonHTMLAttributes, forwardRef } from 'react'

type Look = 'primary' | 'plain' | 'danger' | 'quiet'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-[8px] px-4 text-sm font-semibold transition-colors duration-150 ' +
  'disabled:cursor-not-allowed disabled:opacity-60 select-none text-center'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong',
  plain: 'border border-line-strong bg-raised text-ink hover:bg-sunk',
  danger: 'border border-bad bg-raised text-bad hover:bg-bad-quiet',
  quiet: 'text-accent hover:bg-accent-quiet',
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button({ look = 'plain', className = '', ...rest }, ref) {
  return <button ref={ref} type="submit" {...rest} className={`${base} ${looks[look]} ${className}`} />
})

export function ButtonLink({ look = 'plain', className = '', ...rest }: LinkProps & { look?: Look }) {
  return <Link {...rest} className={`${base} ${looks[look]} ${className}`} />
}
