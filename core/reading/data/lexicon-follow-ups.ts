/** Words that count after another question: what they lean on decides what they mean. Same form as the lexicon. */
export const FOLLOW_UP_LEXICON = `
filter
en narrow down, narrow it down, narrow that down, break down, break it down, break that down, drill down, drill into, zoom in, zoom out, filter, filters, restriction, restrictions, limitation, condition, conditions, constraint
ja 条件, 指定, 絞り込み, フィルター, フィルタ, 限定, 絞り

beyond
en not just, not only, regardless of, irrespective of, forget the, forget about the, never mind the, lose the, ditch the, clear the, get rid of the
ja に限らず, だけでなく, だけじゃなく, だけじゃなくて, だけではなく, に限定せず, に絞らず, 問わず, 関係なく

really
en really be, really is, in reality, in truth, the truth
ja 本当は, 本当の, 本当, 実際は, 実際の, 実際には, 実のところ, 本来, 本来の, 真の, ほんとは, ほんとうは

latest
en latest figure, latest number, latest value, latest one, most recent one, current one, current figure, as it stands now
ja 最新の値, 最新の数字, 現在の値, 今の値, 現時点の値

too
en ditto, as well, as well please, too please, likewise
ja 同様に, 同様, も同様に, についても

both
en both, both of them, all three, each of them
ja 両方, どちらも, どっちも, 両者, どれも

swap
en in place of, in lieu of, swap, replace, substitute, trade
ja 代わりに, かわりに, 代わりは, 入れ替え, 差し替え, 替えて, 代えて, かえて, に替え, に代え

howmany
ja はいくつ, はいくら

recommend
en push it higher, push it up, get it higher, get it up, bring it up, can be done, could be done, be done about, can i offer, could i offer, should i offer, could i try, could we try, can we try, do i do now, do i do next, lift that, get that up, bring that up, push that up
ja 手がある, 手があり, どんな手, 何をして, 案は, 案ある, 案あり, してあげれば

export
ja 落とせ

snooze

without
ja なしの場合, なしで見, なしでは

include
en is that in there
ja この中ですか, その中ですか, この中に入, その中に入

pron.it
ja そのうち, このうち, その中で, そのまま, そのままで, 同じ条件, 同じライン
en as it is, same settings, same question

compare
en into the mix
ja と並べ, と並べると

cause.turnover
en people leaving, staff leaving, somebody leaving, someone leaving, people having left, did people leave
ja 辞めた, 辞めて, 人が抜け, 人が減

pron.customer
ja そこは, あそこは, そこって

make
en expand to, extend to, widen to, broaden to, change the customer to, switch the customer to, change customer to, change it to, change that to, change this to, switch it to
ja 今度は, 今回は, 次は
en this time, now for

list
en re-sort, resort, re-order
`;
