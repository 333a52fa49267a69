/** How the process answers. */
export const EXIT = { accepted: 0, rework: 1, misuse: 2, interrupted: 130 } as const;
