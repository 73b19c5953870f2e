import type { Person } from '../person.ts';

/** Whether somebody may see ids of other people: only those the settings name, and only where nobody reads along. */
export const isAdministrator = ({ userId, place }: Person, adminUserIds: readonly string[] = []): boolean =>
  place === 'personal' && adminUserIds.includes(userId.toLowerCase());
