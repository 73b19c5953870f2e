/** Columns most of Graph's usage reports have, by the names they go by in English and in the admin centre's Japanese. */
export const REPORT_COLUMNS = {
  refreshed: ['Report Refresh Date', 'レポートの更新日', 'レポート更新日'],
  period: ['Report Period', 'レポート期間', 'レポートの期間'],
} as const;

/** Columns of reports that list people. */
export const PERSON_COLUMNS = {
  refreshed: REPORT_COLUMNS.refreshed,
  user: ['User Principal Name', 'UserPrincipalName', 'ユーザー プリンシパル名', 'ユーザープリンシパル名'],
  deleted: ['Is Deleted', '削除済み', '削除済みかどうか'],
  last: [
    'Last Activity Date',
    '最終アクティビティの日付',
    '最終アクティビティ日',
    '最後のアクティビティの日付',
  ],
  products: ['Assigned Products', '割り当て済み製品', '割り当てられた製品', '割り当て済みの製品'],
} as const;
