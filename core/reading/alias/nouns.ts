/** What a further name is called. */
export const NOUN =
  '(?:alias(?:es)?|nick ?names?|nicks?|short(?:er)? ?(?:names?|forms?)|short ?hands?|pet names?|other names?|abbreviations?|abbrevs?)';
export const NOUN_JA =
  '(?:別名|別称|略称|略名|略語|略号|通称|呼び名|呼び方|略し方|呼称|愛称|エイリアス|ニックネーム|あだ名|短縮名|短縮形|俗称)';
export const DROP =
  '(?:forget|kill|scratch|remove|delete|drop|unset|unlearn|clear|scrap|undo|cancel|discard|get rid of|take away|take back)';
export const DROP_JA =
  '(?:忘れ|消し|消す|消去|削除|取り消|取消|外し|外す|解除|やめ|止め|なくし|使わない|使いません|撤回|不要|要らない|いらない|いりません|要りません)';
