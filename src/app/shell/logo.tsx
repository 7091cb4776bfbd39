/** The mark: an envelope on a postage stamp, with the stamp's toothed edge. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" fill="none">
      <path
        d="M3 3h3a2 2 0 0 0 4 0h4a2 2 0 0 0 4 0h4a2 2 0 0 0 4 0h3v3a2 2 0 0 0 0 4v4a2 2 0 0 0 0 4v4a2 2 0 0 0 0 4v3h-3a2 2 0 0 0-4 0h-4a2 2 0 0 0-4 0h-4a2 2 0 0 0-4 0H3v-3a2 2 0 0 0 0-4v-4a2 2 0 0 0 0-4v-4a2 2 0 0 0 0-4z"
        fill="var(--blue)"
      />
      <rect x="8" y="11" width="16" height="11" rx="1.6" fill="var(--card)" />
      <path
        d="m9.2 12.8 6.8 4.7 6.8-4.7"
        stroke="var(--blue)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
