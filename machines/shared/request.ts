/** How a standing request ends, in both editions (A3): what clears the opt-out answers it, another opt-out withdraws it. */

export const answered = {
  target: 'none',
  description: 'The request is answered.',
  meta: { rules: ['A3'] },
} as const;

export const withdrawn = {
  target: 'none',
  description: 'Opting out again withdraws the request.',
  meta: { rules: ['A3'] },
} as const;
