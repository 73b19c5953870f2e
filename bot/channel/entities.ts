import { createRequire } from 'node:module';

interface Mapper {
  type: { additionalProperties?: { type: { name: string } } };
}

/**
 * Lets outgoing entities keep all their properties. The SDK's serializer (4.23) keeps only `type`, `text` and `mentioned`,
 * so that citations and labels never reach Teams: its mapper lost `additionalProperties`.
 */
export function keepEntityProperties(): void {
  const load = createRequire(import.meta.url);
  const { ConnectorMappers } = load('botframework-connector/lib/connectorApi/connectorClient') as {
    ConnectorMappers: { Entity: Mapper };
  };
  ConnectorMappers.Entity.type.additionalProperties = { type: { name: 'any' } };
}
