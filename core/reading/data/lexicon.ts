/**
 * The words of both languages, one concept per block. To teach the reader a wording, add it to a line.
 * English is matched by stem (plural, -ed and -ing come for free) and longest phrase first; Japanese by longest
 * string, with ー and inner spaces ignored. The same wording may stand under several concepts.
 */
export const LEXICON = `
metric.usage
en usage, usages, utilization, utilisation, utilized, active rate, activity rate, active percentage, active percent, active ratio, active share, usage rate, usage percentage, consumption, actively used, actively using, activity level, mau rate, share of active users, percentage of active users, percent of active users, percentage of users active, percentage of users are active, users are active, engagement, engagement rate, in active use, actual use, real use, actually used, actually using, actually use, consumed, usg, util, used percentage, percentage used, take-up rate, actives rate, share in use, rate of use, usage figure, usage level, used share, log-in rate, login rate
ja 使用率, 利用率, 活用率, 稼働率, アクティブ率, 使用割合, 利用割合, 使用状況, 利用状況, 活用状況, 使用度, 利用度, 活用度, 使用パーセント, 稼働状況, 仕様率, 使用律, 利用律, しようりつ, りようりつ, かつようりつ, 使用比率, 利用比率, 活用具合, 利用具合, 使用具合, 使われ具合, 使用実績, 利用実績, 使用頻度, 使用量, 利用量, 使用の割合, 利用の割合, 使用の率, 実際の利用, 実際の使用, 実利用率, 実使用率, アクティブ比率, アクティブな割合, ユーザーのアクティブ率, 定着率, しよう率, りよう率, 使う率, 使用りつ, 利用りつ, 活用りつ, 稼働りつ, かどうりつ, 使用立, 利用立, 私用率, 試用率, 可動率, 稼動率, 利用度合い, 使用度合い, 使われている割合, 使われてる割合, 使っている割合, 使ってる割合, 使っている人の割合, 使ってる人の割合, 利用している人の割合, 利用者の割合, アクティブの割合, アクティブ割合, アクティブなユーザーの割合, アクティブユーザーの割合, アクティブユーザー比率, アクティブユーザー率, アクティブ度, ログイン率, 使われっぷり, 使いっぷり, 使用実態, 利用実態, 活用実態, 活用実績, 使用レート, 利用レート, 使いこなし度, 実働率, 利用水準, 使用水準, 利用ぶり, 活用ぶり, shiyouritsu, riyouritsu, katsuyouritsu, kadouritsu, 理容率, 利容率, 活容率, 展開と使用, 使用と展開, 展開と利用, 利用と展開, 使用も展開, 展開も使用

metric.deployment
en deployment, deployed, deploy, rollout, roll-out, roll out, rolled out, assignment rate, assigned rate, assignment percentage, assigned percentage, allocation rate, allocated rate, provisioning rate, provisioned share, share assigned, percent assigned, percentage assigned, share of licenses assigned, share of seats assigned, percentage of licenses assigned, percent of licenses assigned, percentage of seats assigned, percent of seats assigned, licenses assigned percent, handed out, handed-out rate, rollout rate, assigned vs sold, sold vs assigned, assigned versus sold, sold versus assigned, assigned out of sold, assignment ratio, assigned ratio, percentage of bought licenses assigned, rollout status, dep, depl, rolled anything out, roll anything out, deploying, penetration of licenses, hand-out rate, given-out rate, distribution rate, handout rate
ja 展開率, 展開状況, 展開の状況, 展開割合, 展開度, 展開の割合, 展開, デプロイ率, デプロイ状況, デプロイ, 割り当て率, 割当率, 割りあて率, わりあて率, 割当て率, 付与率, 配布率, 配布状況, アサイン率, ロールアウト率, 割り当て状況, 割当状況, 割り当て割合, 割当割合, 付与状況, てんかいりつ, 展開律, 天海率, 配賦率, 割り当ての割合, 割り当てパーセント, 導入割合, ロールアウト, 転換率, 割り当て進捗, 割当進捗, 展開の進捗, 割り当ての進捗, 配布進捗, 転開率, 転回率, 店開率, 展開りつ, 割当りつ, わりあてりつ, 割り振り率, 割振率, 割り付け率, 割付率, 配備率, 配備状況, 割り振り状況, アサイン状況, 付与の割合, 配布割合, 付与割合, 割り当て完了率, 展開進捗, 展開ペース, 展開のペース, 配布の進み具合, 割り当ての進み具合, 展開の進み具合, 展開具合, 行き渡り具合, 浸透率合い, 割り当てレート, 配布のペース, 割り当て度合い, tenkairitsu, wariateritsu, 展開と使用, 使用と展開, 展開と利用, 利用と展開, 使用も展開, 展開も使用

metric.introduction
en introduction rate
ja 導入率

metric.active
en active users, active user count, number of active users, users active, active people, active seats, monthly active users, mau, active headcount, people active, active accounts count, users are active right now, active user numbers, active staff, active folks, active persons, active humans, active staffers, active count, active heads, heads active, people logging in, active logins, active members, active employees, headcount of active, active ones, folks active, persons active
ja アクティブユーザー, アクティブユーザ, アクティブユーザー数, アクティブユーザ数, アクティブな人数, アクティブ人数, アクティブ数, 利用者数, 使用者数, 利用人数, 使用人数, アクティブな人, アクティブなユーザー, アクティブなユーザー数, アクティブなユーザ数, 実利用者数, 実際の利用者数, 利用ユーザー数, 使っている人数, 使っている人, 使ってる人, 使ってる人数, 利用している人数, 利用している人, 利用してる人, 活動ユーザー, アクティブなアカウント, アクティブアカウント, 月間アクティブ, mau, 稼働ユーザー数, 使っているユーザー, 使ってるユーザー, 利用者は何人, 利用中のユーザー, 使ってる方, 使っている方, 使っておられる方, お使いの方, 使っている社員, 使ってる社員, アクティブな方, アクティブな社員, アクティブユーザーの数, アクティブの人数, 実働ユーザー, 実働人数, 実ユーザー数, 実ユーザー, 稼働人数, 稼働ユーザー, 動いているアカウント, ログインしている人, ログインしてる人, ログインユーザー数, ログイン人数, ログインした人, アクティブメンバー, 使用ユーザー数, 使用ユーザー, 利用ユーザー, 使用中のユーザー, 使用中の人, 利用中の人, 活動している人, 活動中のユーザー, 実際に触っている人, 触っている人数, 触ってる人数, 触っている人, 触ってる人, 開いている人, 開いてる人, 入っている人, 入ってる人, アクティブが増, アクティブが減, アクティブが伸, アクティブが落, アクティブが下, アクティブが上, アクティブが何人, アクティブは何人, アクティブが多, アクティブの多, アクティブの少, アクティブが少, アクティブは増, アクティブは減, 活動してる, 使った人数, 利用した人数, 開いた人数, 使った人, 利用した人

metric.unused
en unused, unused licenses, unused seats, unassigned, unassigned licenses, unassigned seats, spare, spare licenses, spare seats, leftover, leftover licenses, left over, idle licenses, idle seats, shelfware, on the shelf, sitting on the shelf, free licenses, free seats, available licenses, available seats, not assigned, unallocated, undeployed, licenses left, seats left, licences left, surplus licenses, surplus seats, remaining licenses, remaining seats, wasted licenses, wasted seats, licenses not assigned, seats not assigned, licenses not in use, empty seats, gathering dust, open seats, dormant licenses, unclaimed, haven't been assigned, never assigned, not yet assigned, still to be assigned, without a user, not handed out, nobody has been given, surplus, lying around, dead licenses, remain unassigned, not been assigned, have not been assigned, aren't assigned, going to waste, still available, excess licenses, excess seats, unoccupied, still free, are free, are left, is left, left at, never handed out, haven't been handed out, wasting, wasted, just lying around, pile of unused licenses, nobody got, has nobody got, need a home, needs a home, need an owner, without an owner, headroom, seats to spare, licenses to spare, to spare, hoard, hoarding, hoarder, left in stock, stockpile, idle stock, lying idle, sitting idle licenses, seats lying idle, licenses lying idle, unassigned qty, unassigned quantity, not given out, never given out, never used seats, spares, go to waste, excess, unassigned ones, unfilled, unfilled seats, vacant, vacant seats, ownerless, nobody owns, parked licenses, dormant seats
ja 未使用, 未使用ライセンス, 未使用のライセンス, 未使用数, 未使用分, 未使用ライセンス数, 未割り当て, 未割当, 未割当て, 未割り当てライセンス, 未割り当てのライセンス, 未割当ライセンス, 未割当のライセンス, 未割り当て数, 余っている, 余ってる, 余ったライセンス, 余りライセンス, 余り, 余っている数, 余剰, 余剰ライセンス, 余剰数, 余分, 空きライセンス, 空き, 空き数, 空いているライセンス, 空いてるライセンス, 残ライセンス, 残っているライセンス, 残ってるライセンス, 残りのライセンス, 残り, 眠っている, 眠ってる, 遊んでいる, 遊んでる, 遊休, 遊休ライセンス, 割り当てられていない, 割り当ててない, 割り当てていない, 割り当てされていない, 割り当て前, 割当されていない, 未配布, 未付与, 配っていない, 配布していない, 付与されていない, 付与していない, 休眠, 休眠ライセンス, 宝の持ち腐れ, 持ち腐れ, 無駄になっている, 無駄になってる, 無駄なライセンス, 誰にも割り当てていない, 死蔵, 在庫, 未活用ライセンス, 使われていないライセンス, 使っていないライセンス, 使ってないライセンス, 浮いている, 浮いてる, 余らせ, 余らせて, 寝ている, 寝かせて, 寝かせてる, 塩漬け, 埃をかぶ, ほこりをかぶ, 持て余し, だぶつい, だぶついて, 使い残し, 未消化, 遊ばせて, 空いて, 空席, 手持ち無沙汰, 割り当てていないライセンス, 無駄, ムダ, むだ, 無駄遣い, あまってる, あまっている, 余り数, 余り分, 未アサイン, 割り当て待ち, 割当待ち, 配り残し, 配り残って, 遊ばせ, 眠らせ, 眠り続け, お蔵入り, 宙に浮い, ホコリをかぶ, 埃まみれ, ホコリまみれ, タンスの肥やし, 箪笥の肥やし, 死に席, 使われずに残, 残数, 残り本数, 残本数, 残席, 残席数, 空席数, 空きシート, 空き席, 空き席数, 空きアカウント, 未利用ライセンス, 未利用のライセンス, 未使用席, 余席, 手つかずのライセンス, 手付かずのライセンス, 使い道のないライセンス, 未稼働ライセンス, 未稼働のライセンス, 使われぬまま, 死んでいるライセンス, 死んでるライセンス, 配れていない, 配れてない, 配れず, 配り切れていない, 配りきれていない, 割り振れていない, 手付かずの本数, 手つかずの本数, 手付かずの席, 手つかずの席, 割り当てもれ, 割り当て漏れ, 割当漏れ, 割当もれ, 寝かせ, 寝かし, 眠った

metric.sold
en sold, licenses sold, seats sold, purchased, bought, did we sell, we sold, licenses purchased, seats purchased, licenses bought, seats bought, purchased licenses, total licenses, total seats, license count, seat count, number of licenses, number of seats, how many licenses, how many seats, licenses do they have, licenses they own, owned licenses, purchased seats, sales count, licensed seats, acquired, subscribed seats, licenses owned, seats owned, contracted, contracted seats, contracted licenses, licenses in total, seats in total, paid seats, paid licenses, paid for, paying for, seat total, license total, licenses on the books, seats on the books, license pool, seats in all, licenses in all, number of boxes, estate in seats, paying for seats, seats did we sell, bought in total, most seats, most licenses, more seats, more licenses, holding licenses, total seat number, license volume, seat volume, license holding, licenses do we have with, seats tot, seats total, license tot, pays for
ja 販売数, 販売ライセンス, 販売ライセンス数, 販売本数, 販売済み, 販売した, 販売している, 購入数, 購入した, 購入済み, 購入ライセンス, 購入ライセンス数, 購入本数, 保有数, 保有ライセンス, 保有ライセンス数, ライセンス数, ライセンス総数, 総ライセンス数, ライセンスの数, ライセンス本数, ライセンスの本数, 契約数, 契約ライセンス数, 契約本数, 契約ライセンス, 契約している, 契約した, 売った, 売っている, 売れた数, 買った, 買っている, 買ってもらった, シート数, 席数, ライセンスは何本, ライセンスは何個, ライセンスは何件, ライセンスは全部で, 持っているライセンス, 持ってるライセンス, 所有ライセンス, 導入本数, 納入数, 納品した, 納めた, お買い上げ, 買い上げ, 総販売本数, 総販売数, 総ライセンス, 納品数, 納品本数, 納入本数, 導入ライセンス数, 受注数, 受注本数, 売上本数, 契約席数, 契約シート数, 契約中, 契約いただいて, ご契約, 購入している, 購入されて, 購入いただいて, お持ちのライセンス, 保有している, 保有本数, 手持ちのライセンス, 買っていただいて, 買ってもらって, 買われて, 売り上げた本数, 売り上げた数, 出荷数, 卸した, うちが売った, 自社が売った, 自社が販売, 弊社が販売, 私が売った, 私が販売, 契約が, 契約は, 契約の多, 契約の少, 本数が多, 本数の多, 買ってくれて, 買ってくれる, 買ってくださ, ご購入, 席が

metric.assigned
en assigned, assigned licenses, assigned seats, licenses assigned, seats assigned, allocated, allocated licenses, allocated seats, given out, licenses given, in people's hands, licenses in place, issued, attributed, assign, have been assigned, users have been given a license, assigned count, provisioned, given to users, given out to, handed to users, been handed out, dished out, dish out, given to someone, given to somebody, have an owner, has an owner, in somebody's hands, allotted, allot, distributed, passed out, doled out, given a license, got a license, hold a license, holds a license, give out, in hand, taken up seats, occupied seats, filled seats, assigned out
ja 割り当て済み, 割当済み, 割り当て済, 割当済, 割り当て数, 割当数, 割り当てライセンス, 割当ライセンス, 割り当てた, 割り当てられた, 割り当てられている, 割り当てている, 割り当て, 割当, 割り当て済みライセンス, 割り当て済みのライセンス, 割当済みライセンス, 付与済み, 付与数, 付与した, 付与された, 付与されている, 配布済み, 配布数, 配布した, アサイン済み, アサイン数, アサインされた, アサインされている, アサイン, 割り当て本数, 割当本数, 割り当て人数, 割りふった, 割り振った, 割り振り済み, 展開数, 展開済み, 展開本数, 割振り, 割り付けた, 割付済み, 配り終, 配り切, 配りきっ, 配りきれ, 配った, 配っている, 配られて, 配られた, 渡した, 渡っている, 渡し済み, 行き渡っ, 行きわたっ, 振り分け, アサインして, アサインした, 割り当てが済, 割り当て終, 割り当てが終, 割り当てされ, 割当され, 割りあてた, 割り当ての済んだ, を割り当て, を割当, 配れて, 配れた, 配布でき, 付与でき, 割り当てでき

metric.entitlements
en entitlement, entitlements, entitled, qualified entitlements, entitled users, qualified licenses, entitled seats, qualified seats
ja 権利, 権利数, 権利の数, 有効な権利, エンタイトルメント, エンタイトルメント数, 利用権, 利用権利, エンタイトル, 有効権利, 権利件数, 利用権数, 使用権, 使用権数, 使用権利, 権利保有数

adoption
en adoption, adopt, adopting, adopted, adoption rate, adoption level, adoption status, take up, adoption state, embraced, embrace, take-up, uptake, takeup, adopter
ja 導入, 定着, 定着度, 定着状況, 導入状況, 活用, 浸透, 浸透度, 普及, 普及度, アダプション, 定着化, 導入度合い, 活用度合い, 導入具合, 導入の状況, 導入の進み具合, 普及率, 浸透率, 導入・活用, 根付き, なじみ具合, 導入の度合い, 使いこなし, 活かされ, 生かされ, 浸透具合, 普及具合, 定着具合, 浸透の具合

workload.teams
en teams, microsoft teams, ms teams, msteams, teams workload
ja teams, チームズ, チームス, ティームズ, マイクロソフトチームズ

workload.exchange
en exchange, exchange online, outlook, exo, mailbox, mailboxes, mail workload, exchange mail
ja エクスチェンジ, エクスチェンジオンライン, アウトルック, メールボックス, 交換オンライン

workload.sharepoint
en sharepoint, share point, sharepoint online, spo, sharepoint sites, onedrive, one drive, onedrive for business, od4b
ja シェアポイント, シェアポ, シェアーポイント, ワンドライブ, ワンドラ

onedrive
en onedrive, one drive, onedrive for business, od4b
ja ワンドライブ, ワンドラ

workload.yammer
en yammer, viva engage, engage app, viva
ja ヤマー, ビバエンゲージ, エンゲージ, ヴィヴァエンゲージ, ビバ エンゲージ, ヤンマー

workload.skype
en skype, skype for business, skype4business, sfb, lync
ja スカイプ, スカイプフォービジネス

workload.m365apps
en microsoft 365 apps, m365 apps, office apps, 365 apps, office 365 proplus, proplus, pro plus, m365apps, desktop apps, apps for enterprise, microsoft 365 apps for enterprise, word and excel, office desktop apps, office applications, office suite apps, o365 apps, apps for business
ja オフィスアプリ, officeアプリ, オフィスアプリケーション, デスクトップアプリ, 365アプリ, microsoft 365アプリ, m365アプリ

workload.office365
en office 365, microsoft 365, o365, m365, office365, microsoft365, ms365, ms 365, ms office, microsoft office
ja オフィス365, マイクロソフト365, オフィス 365

workload.dynamics365
en dynamics, dynamics 365, d365, dynamics365, dynamics crm, crm, d 365, ms dynamics
ja ダイナミクス, ダイナミックス, ダイナミクス365

workload.unsupported
en azure, power bi, powerbi, intune, copilot, power apps, powerapps, power automate, power platform, defender, entra, entra id, windows, windows 365, planner, project online, visio, sentinel, purview, fabric, azure ad, active directory, loop, bookings, to do, whiteboard, stream, forms, sway, google workspace, gmail, slack, zoom, salesforce, github, business central, nav, power pages, github copilot, security copilot, m365 copilot, microsoft 365 copilot, linkedin, bing, xbox, surface, aws, box, dropbox, webex
ja アジュール, パワービーアイ, インチューン, コパイロット, パワーアップス, パワーオートメート, ディフェンダー, ウィンドウズ, プランナー, プロジェクト, ビジオ, スラック, ズーム, エントラ

use
en use, using, make use of, making use of, log in, logging in, signing in, sign in, work with, working with, rely on, relying on, touch, active on, active in, active, activity, in use, actually on, really on, work in, working in, log on, logging on, logged on, sign on, signing on, logged into, get on with, live in, spend time in, hang out in, collaborate in, traction, getting traction, catch on, catching on, picked up, pick up on, make anything of, put to use, in practice, open teams, opening teams, even open, open up outlook
ja 使っ, 使い, 使う, 使わ, 使え, 使用, 利用, 活用し, 活用で, 活用さ, 活用を, 使用し, 利用し, つかって, つかい, つかう, ログイン, サインイン, アクティブ, 稼働, 動いてる, 動いている, 動いてます, 動いています, 触っ, さわっ, 触れて, 活動し

notused
en not using, isn't using, aren't using, not being used, aren't being used, isn't being used, don't use, doesn't use, not used, never use, hardly use, hardly used, barely use, barely used, hardly using, barely using, rarely use, rarely used, rarely using, unused by, underused, underutilized, under-used, under-utilized, under utilised, underutilised, go unused, going unused, sitting idle, sit idle, not logging in, stopped using, ignoring, ignore, isn't used, aren't used, not much use, nobody uses, no one uses, nobody is using, no one is using, nobody touches, not touching, no one touches, neglected, abandoned, lie idle, lying idle, not adopting, not adopted, haven't adopted, slow to adopt, won't use, refuse to use, doesn't get used, don't get used, hasn't used, haven't used, inactive, no activity, not active, aren't active, isn't active, disengaged, lapsing, don't touch, doesn't touch, hardly touch, hardly touched, barely touch, barely touched, under used, low engagement, unpopular, isn't biting, aren't biting, won't touch, doesn't bother with, don't bother with, not bother, nobody bothers, anybody bother, doesn't anybody, never logs in, never log in, never open, never opens, not a soul uses, not a soul, nobody active, not a single person, reluctant, reluctant to use, resist, resisting, resistant, can't be bothered, shun, shunning, given up on, gave up on, wants nothing to do with, nobody wants, no one wants, never rolled out, never touched, never started, hardly rolled, basically never, barely anyone uses, doesn't catch on, not catching on, not taken to, haven't taken to, hasn't taken to, won't pick up
ja 使われていない, 使われてない, 使っていない, 使ってない, 使ってくれない, 使ってもらえない, 使ってもらえていない, 使われない, 使わない, 使いこなせていない, 使いこなせてない, 利用していない, 利用してない, 利用されていない, 利用されてない, 利用がない, 活用していない, 活用されていない, 活用されてない, 活用できていない, 活用できてない, 活用しきれていない, 活用が進まない, 活用が進んでいない, 活用が進んでない, 活用が足りない, 使用していない, 使用されていない, 使用されてない, 未活用, 未利用, 導入が進んでいない, 導入が進んでない, 導入が進まない, 定着していない, 定着してない, 定着しない, 定着が進まない, 浸透していない, 浸透してない, 浸透しない, 浸透しきれて, 普及していない, 普及しない, 使いきれていない, 使い切れていない, 使い切れてない, 使いきれてない, 放置, 放置されて, 放ったらかし, ほったらかし, ほとんど使って, ほとんど使われて, あまり使って, あまり使われて, ろくに使って, 全然使って, 全然使われて, まったく使って, まったく使われて, 手つかず, 手付かず, 進んでいない, 進んでない, 進まない, 伸び悩ん, 伸び悩み, 誰も使って, 非アクティブ, 宝の持ち腐れ, 利用が進まない, 利用が進んでいない, 利用が進んでない, 展開が進まない, 展開が進んでいない, 展開が進んでない, 動きがない, 動きが鈍い, 眠ったまま, 使わなくなった, 使わなくなって, 割り当てていない顧客, 使ってくれな, 使ってもらえな, 使ってもらえず, 使ってもらえてな, 使ってもらえていな, 使っていただけな, 使っていただけてな, 使っていただけていな, 使われな, 使ってな, 使っていな, 使われてな, 使われていな, 使えてな, 使えていな, 使えておらず, 使いこなせな, 使いこなせず, 使いこなせてな, 使いこなせていな, 使われず, 使わず, 使われぬ, 利用してな, 利用していな, 利用されず, 利用せず, 利用が少な, 活用されず, 活用できな, 活用できず, 活用せず, 触っていない, 触ってくれな, 触られていない, 触りもしな, 誰も触, 見向きもされ, 見向きもし, 開いてもいない, 開いてすらいない, 開かれていない, ログインしていない, ログインされていない, サインインしていない, ご利用がな, ご利用いただけてな, 使用が進ま, 普及が進ま, 浸透が進ま, 浸透せず, 定着せず, 定着に苦, 根付かな, 根付かず, 根付いていない, 馴染んでいない, なじんでいない, 広がらな, 広がっていない, 広まらな, 広まっていない, 盛り上がらな, 盛り上がっていない, 盛り上がりに欠け, 不活発, 幽霊, 休眠状態, 休眠中, 冬眠, 開店休業, 閑古鳥, 有名無実, 形骸化, 鳴かず飛ばず, 死に体, 活かせてな, 活かせていな, 活かしきれ, 生かせてな, 生かせていな, 使い切れず, 使いきれず, 使いきれてな, 買ったきり, 買っただけ, 買いっぱなし, 買って終わり, 入れただけ, 入れっぱなし, 入れて終わり, 導入しただけ, 導入したきり, 敬遠, 活用しきれ, 出番がな, 使う人がいない, 使い手がいない, 猫に小判, 豚に真珠

license
en license, licence, seat, subscription license, sku, subscription
ja ライセンス, シート, アカウント, 席, サブスクリプション, サブスク

user
en user, people, employee, staff, member, colleague, person, worker, headcount, folks, folk, heads, humans, persons, guys, staffers, seat holders, end users, workforce, personnel, employees, hands
ja ユーザー, ユーザ, 人, 社員, 従業員, 利用者, 使用者, 職員

customers
en customer, client, account, tenant, company, companies, organization, organisation, org, firm, customer base, client base, book of business, my book, logo, business, businesses, patch, territory, flock, clientele, account base, customer list, client list, logos, accounts list, book
ja 顧客, お客様, お客さま, お客さん, お客, 客先, 取引先, 得意先, クライアント, テナント, 企業, 会社, 先, 担当先, 担当顧客, 担当企業, 担当しているお客様, ユーザー企業, アカウント先, 導入先, 契約先, 販売先, とこ, ところ, お得意様, お得意さん, お得意先, ユーザー様, エンドユーザー, 顧客様, 会社さん, 企業さん, 企業様, 各社, 担当の会社, 受け持ち, 受け持ちの, ご担当先, お取引先, 御得意先, 相手

pron.customer
en their, they, them, this customer, that customer, the customer, this client, that client, the client, this account, that account, the account, this company, that company, the company, this tenant, that one's, my customer, our customer, one of my customers, single customer, a certain customer, a specific customer, the customer's
ja その会社, この会社, あの会社, その顧客, この顧客, あの顧客, そのお客様, このお客様, 該当顧客, 該当のお客様, その企業, この企業, 同社, 当該顧客, その取引先, ここの, そこの, あそこの, 先方, 先方の, ある顧客, あるお客様, 特定の顧客, 特定顧客, 個別の顧客, 例の取引先, 例の顧客, 例のお客さん, 例の会社, 例のお客様, お客さんのところ, お客様のところ, そのお客さん, あのお客さん, 相手先

pron.it
en it, that, this, those, these, that list, this list, the list, the above, that one, this one, these numbers, those numbers, that table, this table, the table, that result, these results, the results, it all, the same, same thing, what you just showed, that figure, this figure, the figure, what you showed
ja それ, これ, あれ, そちら, こちら, この結果, その結果, 今の, 今の結果, さっきの, 先ほどの, このリスト, そのリスト, この一覧, その一覧, この表, その表, 上記, 今出した, 今の表, この内容, その内容, このデータ, そのデータ, この数字, その数字, この数値, その数値, この値, 当該

all
en all, every, entire, overall, whole, totals, across, portfolio, across the board, altogether, combined, everyone, everybody, company-wide, in total, in general, aggregate, average, the lot, global, full picture, big picture, all of my, all our, all of them, collectively, on average, grand total, averages, everyone together, taken together, all up, all in all, everything, high level, total, mean usage, mean deployment, customer base, client base, my book, whole book, overall mean, blended, in one pot, rolled up, roll up everything, everyone's, everybody's, sum total, en masse, as a group, as a whole, full portfolio, entire base, across all, everyone altogether, all-in, my territory, whole territory, whole flock, helicopter view, bird's eye view, birds eye view, state of the nation, put together, taken as one, all customers together, all clients together, in aggregate, zoom out
ja 全体, 全部, 全て, すべて, 全顧客, 全社, 全お客様, 全取引先, 全企業, 全クライアント, 合計, 総計, 平均, トータル, ポートフォリオ, 全員, まとめ, 総合, 通算, 全件, 全テナント, 総数, 担当全体, 全般, 全担当先, 全担当顧客, 顧客全体, お客様全体, 全得意先, みんな, 一式, 総括, 横断, ひっくるめて, ぜんぶ, 集計, 全部で, 総勢, 担当分, 担当全部, 受け持ち全体, 受け持ち全部, 一切合切, 総じて, ならして, 平均する, 平均で, 総体, 総額, 総

which
en which, who, whose, whom, anyone, anybody, any of, any, somebody, someone, who all, who's, find, identify, name the, whoever, which ones, which of them, who else, who still
ja どこ, どの, どちら, 誰, だれ, どんな, どれ, どの会社, どの顧客, どのお客様, どこの会社, どなた, どの辺, どのへん, いずれ, 何社か, いずれか, 何かしら

list
en list, rank, ranking, ranked, sort, sorted, ordered, leaderboard, league table, line up, lineup, listing, leader board, scoreboard, roll call, in order, ordered by, order by, order accounts, order my, order customers, from worst to best, from best to worst, worst first, best first, from highest to lowest, from lowest to highest, table of, leaderboard by, top to bottom, rank 'em, put in order, in order of, league
ja 一覧, リスト, ランキング, 順位, 順, 並べ, 並び, 順番, ソート, 抽出, 洗い出し, 洗い出して, ピックアップ, リストアップ, 列挙, 挙げて, 絞って, 絞り込んで, 絞り込み, 順に, 昇順, 降順, 番付, 大きい順, 小さい順, 並び替え, 並べ替え, ならべて, 順繰り, 一覧表, 名簿, リスト化, 挙げる, 挙げると, ラインナップ, 洗い出

low
en low, lower, lowish, poor, weak, bad, small, lagging, lag, behind, trailing, struggling, struggle, underperforming, underperform, at risk, in trouble, worrying, worrisome, unhealthy, sluggish, soft, thin, disappointing, laggard, under-performing, slack, not good, not great, need attention, needs attention, attention, need help, needs help, red flag, problem, lackluster, lousy, dismal, terrible, slow, risky, abysmal, awful, focus, worry, concern, concerned, attention first, call first, contact first, visit first, love, tlc, most love, on its knees, limping, asleep, sleepy, sleeping, dormant, stuck, going nowhere, danger zone, at-risk, feeble, patchy, meagre, meager, anaemic, anemic, dire, grim, ropey, underwhelming, mediocre, subpar, below par, below average, half-hearted, in need, cry for attention, call list, ring first, keep me up at night, drag, dragging, drag their feet, dragging their feet, barely started, not started, yet to get going, unloved, cold, cold spots, blind spots, weak spots, trouble spots, pain points, worst off, losing interest, few, so few, too few, small number of
ja 低い, 低め, 低く, 低調, 低迷, 低空飛行, 悪い, 悪く, 少ない, 少なめ, 伸びていない, 伸びてない, 伸びない, 弱い, 遅れて, 遅れ, 芳しくない, かんばしくない, よくない, 良くない, いまいち, イマイチ, 今ひとつ, いまひとつ, 不調, 不振, 停滞, 苦戦, 危ない, 危険, リスク, やばい, ヤバい, 要注意, 心配な, 気になる, 問題の, 問題がある, てこ入れ, テコ入れ, 足りない, 足りてない, 不十分, 振るわない, ふるわない, 伸びが悪い, 冴えない, さえない, 鈍い, 薄い, 低すぎ, 低そう, 低かった, 低さ, 低くて, 低水準, 改善が必要, フォローが必要, 支援が必要, 先に電話, 先に連絡, フォローすれば, フォローすべき, 手を打つべき, 気をつけ, アプローチするなら, 真っ先に, 優先, 遅い, 遅く, 後れ, 出遅れ, 立ち遅れ, 鈍化, もたつ, 足踏み, 物足りな, 心もとな, 心許な, 乏しい, 寂しい, さみしい, 厳しい, きびしい, しょぼい, ショボい, だめな, 赤点, 落第, 手薄, 手こずって, てこずって, つまずいて, つまづいて, 難航, 苦しい, まずい, マズい, ヤバそう, やばそう, 危うい, 黄色信号, 赤信号, 黄信号, ケアが必要, ケアすべき, 対策が必要, 手当てが必要, 声をかけるべき, 声かけるべき, 電話すべき, 電話した方がいい, 電話したほうがいい, 連絡すべき, 連絡した方がいい, 訪問すべき, 訪問した方がいい, 行くべき, 優先的に, 最優先, 重点的に, テコ入れすべき, 気がかり, 不安な, 低空, 手がかかりそう, 手を入れるべき, ぱっとしない, パッとしない, ぱっとしてな, さっぱり, 伸び悩, 足りてな, 下回り気味, 未達, 目標に届かな, 全然な, さっぱりな, 元気のない, 元気がない, 覇気がない, 訪問するなら, 行くなら, 電話するなら, 連絡するなら, 回るなら, 会うなら, アクティブが少, アクティブの少, 危なく

lowest
en lowest, worst, bottom, least, fewest, smallest, poorest, weakest, last place, rock bottom, laggards, tail end, at the bottom, bringing up the rear, slowest, dead last, ascending, from the bottom, worst performing, furthest behind, low end, most at risk, tail of, problem child, problem children, worst first, from worst to best, from lowest to highest, lowest first, straggler, stragglers, back marker, back markers, weakest link, foot of, sorry end, low to high, from low to high, poorest first, worst at the top, weakest at the top, weakest first, smallest first, lowest at the top, tail-enders, wooden spoon, rear, also-rans, dragging the average down
ja 最低, 最下位, 最も低い, 一番低い, いちばん低い, ワースト, 下位, 最小, 最少, 低い順, 少ない順, 一番少ない, 最も少ない, 一番悪い, 最も悪い, 下から, 低いほう, 低い方, ボトム, 悪い順, 一番使われていない, 一番使っていない, 一番使ってない, 一番使われてない, 最も使われていない, 最も使っていない, びり, ビリ, どん底, 最悪, 一番下, もっとも低い, 少ないほう, 少ない方, 昇順, 底辺, 最下層, 下の方, 下のほう, 悪いほう, 悪い方, 低いところ, 低い所, 小さい順, いちばん悪, いちばん少, いちばん低, 一番遅れ, 最も遅れ, いちばん遅れ, 一番進んでいない, どべ, ドベ, 最低値, 最小値, 落ちこぼれ, 落第生, 問題児, 足を引っ張って, 足を引っ張る, 足引っ張って, 足手まとい, 低い方から, 少ない方から, 悪い方から, 下位陣, 最後尾, しんがり, 一番低, 一番少, 一番悪, 最も低, 最も少, 最も悪, 最もひどい, 一番ひどい, 一番やばい, 一番まずい, 一番弱い, 尻から, ケツから, けつから, お尻から, 後ろから, 最後から, 取り残され, 置いていかれ, 置いてけぼり

high
en high, good, strong, great, healthy, well, leading, successful, excellent, impressive, star, robust, happy, solid, engaged, heavy, power, killing it, kill it, smashing it, smash it, crushing it, crush it, nailing it, keen, flying, thriving, booming, on fire, rocking, in rude health, exemplary, going great, going strong, all in on
ja 高い, 高め, 高く, 良い, いい, よい, 好調, 順調, 多い, 多め, 多く, 優秀, うまくいって, 高水準, 活発, 優良, 良好, 高かった, 高そう, 多かった, よく使って, よく使われて, 山積み, 山ほど, 山のよう, どっさり, わんさか, ごろごろ, ゴロゴロ, 大量, 大量に, たくさん, 沢山, いっぱい, 豊富, だぶだぶ, 絶好調, 盛ん, 盛り上がっている, 使い倒し, 使い込ん, フル活用, フル稼働, バリバリ, ばりばり, ガンガン, 使いまく, 元気な, 進んでいる, 成績のいい, 成績が良い, 成績のよい, 模範, うまくいっ, 上手くいっ, 好成績, 目立つ, 目立って, 多すぎ, アクティブが多, アクティブの多, 目いっぱい, 目一杯, 使い切って, 使いきって, 使い切った, フルに使, 満席

highest
en highest, best, top, most, largest, biggest, greatest, leader, leaders, champion, number one, strongest, healthiest, winners, first place, descending, the top, heaviest, top performing, top performers, front runners, star performers, ahead, winner, furthest along, furthest ahead, most advanced, stronger, from highest to lowest, best first, from best to worst, highest first, cream of the crop, crème de la crème, creme de la creme, poster child, poster children, star pupils, heavy hitters, a-list, role models, pacesetter, pacesetters, sets the pace, set the pace, keenest, top dogs, podium, gold medal, high to low, from high to low, biggest first, largest first, strongest first, heaviest users, furthest, nearest to full, showcase, flagship, exemplars, power users, best of the bunch, number 1, frontrunners, bright spots, biggest pile, most waste
ja 最高, 最大, 最も高い, 一番高い, いちばん高い, トップ, 上位, 最多, 高い順, 多い順, 一番多い, 最も多い, 一番良い, 一番いい, 最も良い, ベスト, 上から, 高いほう, 高い方, 首位, 良い順, 一番使って, 一番使われて, 最も使って, 最も使われて, もっとも高い, 多いほう, 多い方, 降順, 一番上, 最優秀, 一位, 1位, 良いほう, 良い方, いいほう, いい方, 高いところ, 高い所, もっとも使って, 優等生, 成績優秀, 大きい順, ナンバーワン, ナンバー1, no.1, たくさんある, たっぷり, よく使いこなし, 使いこなして, いちばんいい, いちばん良い, いちばん多, いちばん高, 一番高, 一番多, 一番よい, 最も高, 最も多, ぶっちぎり, 筆頭, 断トツ, だんとつ, ダントツ, トップクラス, 上位陣, 最上位, 最高値, 最大値, 多い方から, 高い方から, 良い方から, 一番進んで, 最も進んで, 一番活用, 最も活用, いちばん使って, いちばん使われて, 稼ぎ頭, エース, 一番うまく, 最もうまく, 頂点, てっぺん, 天辺, 先頭, 頭一つ, 頭ひとつ, 抜きん出, 群を抜, ずば抜け, 飛び抜け, 突出, 抜けてる, 抜けている

superlative
en most, the most, by far
ja 一番, いちばん, 最も, もっとも, 最, 特に, とくに

drop
en drop, decline, fall, fell, decrease, go down, went down, gone down, going down, down, slip, slide, sink, plunge, plummet, shrink, lose, lost, losing, loss, worsen, deteriorate, dip, decliner, loser, regress, fall off, tail off, dwindle, crash, tank, erode, tumble, backslide, nosedive, nose-dive, head south, heading south, cool off, cooling, reduced usage, lost ground, losing ground, decay, got worse, getting worse, get worse, slump, drop off, fall back, went backwards, going backwards, downhill, downturn, downward, faller, fading, fade, shed, bleeding, took a hit, in decline, weaker than, worse than, lower than before, less than before, deteriorating, reversal, collapse, collapsed, sagging, sag, waning, wane, sliding, down on, down from, dropper, droppers, losers, fell off a cliff, fall off a cliff, off the boil, heading the wrong way, wrong direction, gone quiet, went quiet, going quiet, took the biggest hit, biggest hit, sank, dented, nosediving, falling away, falling back, slipping, slipped away, on the way down, less and less, halved, shrunk, lost steam, losing steam, lost momentum, down the drain, gone cold, going cold, dried up, drying up, petering out, peter out, ebbing, ebb, creeping down, inching down, edging down
ja 下が, 落ち, 落込, 落と, 減っ, 減り, 減少, 減る, 低下, 下降, 悪化, 下落, 急落, 急減, ダウン, 下げ, 減退, 後退, 激減, 下がっ, 落ち込, 落ち込ん, さがっ, さがる, さがり, 右肩下がり, 下り坂, ガクッと, がくっと, マイナス, 失速, 衰え, 目減り, 下振れ, 下がり, 減ら, 沈ん, 沈み, 下向き, 離れ, 冷え, 割り込ん, 滑り落ち, 減少幅, 下げ幅, 落ち幅, 減少率, 低下幅, 下落幅, 落ち込み, 使わなくなった, 使わなくなって, 落とした, 一番下げ, 一番下が, いちばん下げ, いちばん下が, 一番落ち, 最も下が, 最も落ち, 落ち目, 尻すぼみ, じり貧, ジリ貧, 右下がり, へこん, 凹ん, 崩れ, 急ブレーキ, 遠のい, しぼん, 萎ん, 縮ん, 縮小, 転落, がた落ち, ガタ落ち, ガタ減り, だだ下がり, ダダ下がり, 暴落, 低落, 使われなくな, 使わなくな, 利用しなくな, 利用されなくな, 悪くなっ, 悪くなり, 低くなっ, 少なくなっ, 弱まっ, 弱くなっ, 伸びが止ま, 元気がなくな, 勢いがなくな, 冷え込ん, 減衰, 沈下, 離脱, 失われ, より下が, より下降, より減, より落ち, より悪くな, アクティブが減, アクティブが落, アクティブが下, アクティブは減, 下がってる, 下がっている, 減ってる, 減っている, 減ってき, 下がってき, 落ちてき, 危なくなっ, 危なくなり

grow
en grow, rise, increase, improve, go up, went up, gone up, going up, climb, gain, jump, surge, soar, up, pick up, picked up, improver, gainer, improvement, growth, riser, uptick, better than, gaining, progress, grower, climber, mover up, take off, took off, on the rise, on the up, spike, boost, upward, uphill, recover, recovered, rebound, bounce back, gathering pace, accelerate, expand, leap, swing up, shot up, shoot up, higher than before, turned around, turn around, up on, up from, getting better, get better, got better, leaps, on a roll, turned it around, turn it around, came on, come on leaps, gained ground, gain ground, headway, make headway, making headway, made headway, doubled, tripled, gathering steam, gaining momentum, momentum, stepped up, advance, advanced, came up, coming up, on the way up, more and more, growing fastest, bounced back, picking up, catching up, creeping up, inching up, ticking up, edging up
ja 上が, 伸び, 増え, 増加, 増や, 上昇, 改善, 向上, 成長, 急増, 急上昇, アップ, 上げ, 伸ばし, 躍進, 好転, 回復, 上向き, あがっ, あがる, 右肩上がり, 上向い, 伸長, プラス, 伸び率, 増加率, 伸び幅, 増加幅, 上げ幅, 上昇幅, 改善幅, 持ち直し, 盛り返し, 急伸, 跳ね上が, 追い上げ, 増え方, よくなっ, 良くなっ, 勢いのある, 勢いがある, 伸びている, 右上がり, うなぎ登り, うなぎのぼり, ぐんぐん, ぐんと, 急成長, 急拡大, 飛躍, 高まっ, 高まり, 広がって, 広まって, 浸透してき, 定着してき, 巻き返し, 復活, v字, 持ち直, 上がり調子, 盛り上がってき, 活発になっ, 多くなっ, 高くなっ, よくなり, 良くなり, 勢いづ, 勢いが出, 加速, 化けた, 躍り出, 積み上が, 急に増, 上り調子, より上が, より上昇, より増え, より伸び, より良くな, よりよくな, アクティブが増, アクティブが伸, アクティブが上, アクティブは増, 増えてる, 増えている, 伸びてる, 上がってる, 上がっている, 増えてき, 上がってき, 伸びてき, 増えたら, 伸びたら

change
en change, changed, move, moved, shift, vary, fluctuate, swing, different, evolve, evolved, evolution, differ, altered, moving, develop
ja 変わっ, 変わり, 変化, 変動, 動い, 動き, 変遷, 増減, 変わる, 動向

trend
en trend, trending, over time, history, historical, timeline, trajectory, development over, evolution, progression, month over month, month-over-month, month on month, mom, week over week, wow, year over year, year on year, yoy, quarter over quarter, qoq, graph, chart, curve, plot, time series, up or down, going up or down, monthly figures, month by month, week by week, getting better or worse, better or worse, historically, run of, course, direction, which way, been doing, been going, been moving, up and down, ups and downs, growing or shrinking, rising or falling, improving or declining, development of, pattern, past performance, increasing or decreasing, evolved, evolving, progressed, progressing, track record, changed, since when, timeline of, over the months, over the weeks, sparkline, tracked, tracking, line chart, progress over, develop, development, developed, over the last few, develop over, heading, headed, developing, month after month, week after week, week to week, month to month, quarter by quarter, by month, by week, by quarter, through the year, then and now, before and after, holding steady, steady, stable, stalled, stalling, plateau, plateaued, volatile, momentum, getting any better, still growing, monthly values, values by month, run rate, line for, draw me, going up, going down, gaining or losing, up or on the way down, made any headway, any movement, any progress, progress, coming along
ja 推移, トレンド, 傾向, 変遷, 履歴, 時系列, 経過, 前月比, 前年比, 前年同月比, 前週比, 前期比, グラフ, チャート, 動き, どう変わ, どう動, どう推移, 変化, 上がってる, 上がっている, 下がってる, 下がっている, 上がってるか, 増えてる, 増えている, 減ってる, 減っている, 伸びてる, 伸びている, 月ごと, 月別, 週ごと, 週別, 月次推移, 増減, 流れ, 変わりました, 変わってき, 変わって, 折れ線, 経緯, 移り変わり, 動向, 上昇傾向, 下降傾向, 改善傾向, 減少傾向, 増加傾向, 伸び具合, いつから, 足取り, 月々, 四半期ごと, 四半期別, 過去の, 変化の様子, 推移グラフ, 頭打ち, 横ばい, 進んできた, 進んできまし, 増えてき, 減ってき, 上がってき, 下がってき, 伸びてき, 落ちてき, 進展, 推位, 水位, すいい

compare
en compare, comparison, comparing, versus, vs, against, side by side, side-by-side, difference between, head to head, stack up, stacks up, measure up, in comparison, better or worse than, than, benchmark, pit, contrast, which is better, which one is better, who is better, who is doing better, doing better, who is ahead, ahead of, gap between, relative to, next to, line them up, who has the higher, which has the higher, which of the two, which of these, stacked, alongside, juxtapose, differ, who does better, who wins, outperform, outperforms, compare with, compared to, compared with, compare to, in comparison with, in comparison to, v, or at, who is stronger, each other, against each other, stronger, difference, beside, face-off, face off, how far apart, apart, weaker, up against, hold up against, fare against, better off, outdo, outdoing, winning, further ahead, in one table, on a par, at par, size up, sized up, pitted against, three way comparison, beat, beats, trail behind, which has the better, who has more, more than the other, next to each other, one against the other, pit against, match up, matched against
ja 比較, 比べ, 対比, くらべ, 見比べ, 違い, 差, どちらが, どっちが, どちらの方が, どっちの方が, vs, 対, バーサス, 並べて, 横並び, 差は, 対決, 優劣, どちらが上, どちらが高い, どっちが高い, どちらが良い, どっちがいい, 突き合わせ, 並べて見, 比較表, ひかく, と比べ, に比べ, と比較, と比べて, に比べて, と比較して, 比べて, 比べると, くらべて, との比較, に勝って, に負けて, 関係は, 区別, 開きが, 開きは, 差が, 勝ってる, 勝っている, 負けてる, 負けている, 見劣り, リードして, リードし, 追いつい, 追い抜, 優勢, 劣勢, 勝負, 軍配, 甲乙, 引けを取, 上なのは, 上を行, 勝る, 劣る, 劣って, 両社, 両者, 水をあけ, 互角, 抜いて一番, どれくらい開, どのくらい開, どれだけ開, どれぐらい開

why
en why, how come, what causes, what caused, cause of, reason, what's behind, what is behind, what explains, explain why, how can, how could, how is it possible, how is that possible, how is this possible, what happened, root cause, what's going on, what made, what makes, because of what, what led to, what's driving, driver, driving, explanation, account for, what's causing, to blame, what triggered, what's the story, what's up with, what is wrong with, what's wrong with, what went wrong, responsible for, where does it come from, whats going on, stem from, attributable, how on earth, for what reason, culprit, holding back, what holds, explain the drop, explain the fall, explain the decline, explain the change, explain the increase, explain the rise, explain the dip, y did, doesn't see why, don't see why, what gives, how's that, how is that, why's that, what's behind the, what is behind it, what drove, drove, what pushed, pushed, what pushes, pushes, knocked, to what do we owe, owe, reasons, any explanation, understand the dip, understand the drop, diagnose, diagnosis, what's dragging, what dragged, moved the needle, how does that work, what do i tell them, what's eating, root causes, who or what, explain the slump, how so, what is inflating, what's inflating, what inflates
ja なぜ, 何故, なんで, どうして, 理由, 原因, 要因, わけ, 訳, 何があった, 何が起き, 何が起こ, どういうこと, 背景, 何のせい, せいで, せい, どうなってるの, 説明して, 根拠, からくり, カラクリ, なにゆえ, 何が影響, 何が効い, 何がきっかけ, きっかけ, きっかけは, 何に起因, 起因, 主因, 事情, 心当たり, 何で, ワケ, 何かあった, 何があって, 理由も, どうしてそう, どうしちゃった, どういうわけ, どうなってんの, 元凶, 犯人, 原因究明, 腑に落ち, 納得いか, 納得でき, 不思議, 謎, ナゾ, なぜか, 何が理由, 理屈, 何故か, なんでなん, 何が悪

over100
en more active users than licenses, more users than licenses, more active than entitled, more users than seats, more active users than seats, more active users than entitlements, more users than entitlements, more people active than, more people using it than, three digits, triple digits, triple-digit, three-digit, a hundred and something, past one hundred, past a hundred, more users than licences bought, more people using than bought, more people using it than bought it, more actives than entitlements, more actives than licenses, more active than licensed, above one hundred, beyond a hundred, more users on it than seats, three digit, more users than they paid for, more users than paid for, more users than they bought, more users than they pay for, more users than it bought, more users than sold, more active users than sold, more users than seats sold, exceeds its seats, exceed its seats, exceeds their seats, exceed their seats, exceeds its licences, exceed their licences, exceeds the licences, exceeds seats, exceeds licences, more licences than it has, more licences than they have, more seats than it has, more seats than they have
ja 三桁, ライセンスより利用者が多い, 権利数よりアクティブユーザー, 持ってる数より, ライセンス数よりアクティブ, ライセンス数より利用者, 権利よりアクティブ, 満点以上, 契約数より多い, 割り当て数より多い, 百パー超, 100パー超, 百パーセント超, 席数よりアクティブ, 席数より利用者, 席より人, 席より利用者, 席数より多い人, ライセンスより人が多, ライセンス数より人, 契約数よりアクティブ, 契約数より利用者, 購入数より利用者, 突き抜け, 振り切れ, 振り切って, 天井突破, 天井を超え, 天井を突, 定員オーバー, 満タン超え, ライセンスより使っている人, ライセンスより使ってる人, 持っている数より, 人数がライセンスを超, 利用者がライセンスを超, 権利より使っている人, 3桁, 分子が分母, 分母を超え, 分母より, 超過の, 超過分, 超過が, に収まらな, 振り切, 利用者がライセンス数より, 利用者がライセンスより, ユーザーがライセンスより, ユーザーがライセンス数より, 利用者のほうがライセンス, ライセンス数より多い, ライセンスより多い, 席より多い, 席数より多い, 契約より多い

inflated
en inflated, inflate, inflation, over-reported, overreported, overstated, too high, impossibly high, suspiciously high, exaggerated, implausible, impossible, makes no sense, doesn't make sense, can't be right, cannot be right, not plausible, looks wrong, odd, weird, strange, suspicious, abnormal, anomaly, anomalous, unrealistic, bloated, padded, skewed, distorted, inflating, blown up, puffed up, artificially, unreal, crazy high, overcounted, over-counted, double counted, double-counted, double counting, can't be real, cannot be real, off the charts, crazy, surely not, too good to be true, way too high, looks off, over-reporting, excess over, not real, trust the, real or not, hard to believe, unbelievable, doesn't seem right, needs explaining, can that be right, can this be right, could that be right, can it be right, that be correct, number wrong, figure wrong, is it an error, error or real, is that real, misreported, what's inflating, what is inflating, what inflates, the inflated number, the inflated figure
ja 水増し, かさ上げ, 嵩上げ, 異常値, 異常, 異常に高い, 高すぎ, ありえない, あり得ない, おかしい, おかしく, 変だ, 不自然, 過大, 過剰, 膨らん, 膨れ, 盛られ, 盛って, インフレ, 実態より高い, 実際より高い, 不正確に高い, 多すぎ, 怪しい, あやしい, 二重計上, 二重カウント, 重複カウント, 過大計上, 過大に, ダブルカウント, が上限, が天井, が限界, バグ, 計算ミス, 計算間違い, 集計ミス, 表示ミス, 数字がおかし, 盛り過ぎ, 盛りすぎ, 大きすぎ, 実態とかけ離れ, 実態と合わ, 実感と合わ, 盛れて

define
en meaning, definition, define, defined, what counts, counts as, count as, stand for, stands for, what do you mean, glossary, terminology, what exactly is, what is meant, what's meant, what qualifies, qualify as, qualifies as, how should i read, how do i read, refers to, refer to, in plain words, in simple terms, eli5, layman, what's considered, considered, is considered, understand by, what's the idea behind, what are they, makes a user active, stay active, still an entitlement, what it means, plain english, mean by, does mean, do mean, it mean, explain, mean, terms, the term, vocabulary, what's that exactly, plain words, plain language, what is it exactly, like i'm five, teach me what, jargon, lingo, abbreviations, how would you define, what do we call, what makes somebody, what makes someone, counts toward, counts towards, who counts, when does a user, when is somebody active, when is somebody counted, when is someone active, when is someone counted, qualify, be active, is it the same as, same as, different from, mix up, def of, def, definition of, term means
ja とは, って何, って何ですか, 何ですか, とはなに, とは何, 意味, 定義, 何を指し, 何を指す, どういう意味, 用語, 用語集, 説明, なに, どういうもの, どういう指標, 何を表し, 何を表す, 何を意味, というのは, 指標, 解説, どういう数字, って何を, って何の, どう定義, とみなさ, とみなす, と見なさ, と数え, にカウント, 何の数字, 数え方, どう数え, 用語の, 基準は, 関係は, 区別, そもそも, とはどういう, 何のこと, どう違う, どう違い, どう異なる, どこが違う, 何が違う, なにが違う, ってなに, ってなん, てなに, とはなん, どんな指標, どんな数字, どんなもの, どういった, 何を示す, 何を示し, 何を見る, 扱い, とカウント, カウント対象, カウントの仕方, 数えられ, 数に入, 判定, 判定基準, 判定条件, かみ砕いて, 噛み砕いて, 一言で言うと, ひとことで言うと, 平たく言う, 要するに何, つまり何, 厳密には, 正確には何, 何を基準, 何をもって, 何を以て, どう説明, どのように説明, に数え, と数える, 数えますか, どんなとき, どんな時, どういう時, どういうとき, どんな場合, どういう場合, どういうケース, どんなケース, 人ベース, ライセンスベース, 人数ベース, 単位は

calc
en calculate, calculated, calculation, computed, compute, formula, worked out, work out, derived, derive, measured, numerator, denominator, how do you get, math behind, maths behind, determined, arrived at, arrive at, divided by, method, how do you calculate, how do you count, counted, how is it counted, arithmetic, how it's calculated, come up with, comes about, come about, on what basis, basis for, goes into, divided by what, what's divided, what goes into, equation, worked out from, maths, arithmetic behind, computation, numerator and denominator
ja 計算, 算出, 求め方, 計算式, 計算方法, 算出方法, 出し方, 測定, 測り方, 分母, 分子, 集計方法, 求めて, 割り算, どうやって出して, どうやって計算, 何で割, 何を何で割, で割ったら, で割って, で割る, で割れば, で割った, 計算ロジック, 計算根拠, 算定, 分子分母, 弾き出, はじき出, どう計算, どう出して, 母数, 計算のしかた, 計算の仕方, 数式, 割り出し, 何を割った, 割ったもの, を割ったもの, の式, 式を, 式は

term.active
en active, active user, activity, user active, stay active, somebody active, someone active, be active, being active, to be active, staff active
ja アクティブ, アクティブユーザー, アクティブユーザ

howmany
en how many, how much, number of, count of, count, total number, what number, quantity, amount of, how large, headcount
ja 何本, 何人, 何個, 何件, 何社, いくつ, 何席, 何名, どれくらい, どのくらい, どれぐらい, どのぐらい, いくら, 本数, 件数, 人数, 社数, 何ライセンス, 何シート, 何アカウント, 何ユーザー, 何割, 何パーセント, 何%, どれほど, いかほど

summary
en summary, summarize, summarise, overview, status, report on, how is, how are, doing, profile, snapshot, tell me about, briefing, rundown, run down, recap, health, standing, situation, dashboard, scorecard, picture, tell me more about, info on, information on, information about, details on, details about, get on, getting on, getting along, up to, update on, where do we stand, where does, how do things look, health check, overall picture, at a glance, key figures, numbers for, figures for, numbers on, figures on, condition, lowdown, 360, the deal with, key numbers, main numbers, all about, catch me up, fill me in, anything on, holding up, shaping up, faring, fare, check on, check in on, pull up, bring up, going on, what going on at, good shape, in shape, roll-up, rollup, view of everything, roundup, who are my customers, anything i should know, should i know, what should i know, healthy, should know about, bring me up to speed, get me up to speed, up to speed, state of play, the latest on, what's the latest, any news, news from, news on, what's new, in a nutshell, in brief, one-pager, one pager, background on, the facts, facts on, the story, how's life, how goes it, all well, everything ok, thriving, on track, happy campers, take a look at, have a look at, walk me through, talk me through, run me through, prepping for, preparing for, get me ready, brief me, temperature check, pulse check, pulse, green amber red, in the green, rag status, skinny on, low-down, full picture, whole picture, whole story, state of, lie of the land, enlighten, intel on, dossier, sitrep, heads-up on, where things stand, how things stand, executive summary, recap of, worth mentioning, worth knowing, anything worth, full set of numbers, all the figures, all the numbers, whole set of numbers, meeting with them, zoom in on, sum up, give me a feel, tell me all about, any red flags, anything alarming, should i be worried about, doing alright, readout, quick facts, quick review, introduce me to, what shape, landing, what's cooking, should be worried
ja 概要, サマリー, サマリ, 状況, 様子, まとめ, 要約, 全体像, 現状, どう, どうですか, どうなって, について, 概況, ステータス, 情報, 詳細, 具合, 調子, 近況, 健全性, ダッシュボード, 状態, 総括, どんな感じ, どうなん, どうなの, どんな状況, どんな様子, どんな具合, ざっくり, ざっと, 一目, のこと, 元気, 健康診断, プロフィール, カルテ, 実態, 実情, 様子を, 何社ありますか, 何社いますか, チェックしたい, どうしてる, どうですかね, どうかな, いかが, いかがですか, 現況, 一枚で, 1枚で, 総合評価, 成績表, 通信簿, 全貌, 俯瞰, 近況報告, 見取り図, どんなふう, どんな塩梅, あんばい, 総合的に, 状況報告, うまくやって, まとめて, 変わったこと, 変わりない, 変わりはない, 変化はない, の件

recommend
en recommend, recommendation, suggestion, suggest, advice, advise, tip, idea, what should i do, what should we do, what can i do, what can we do, what to do, what would you do, what do you recommend, should i try, should we try, can i try, to try, how can i, how can we, how do i get, how do we get, how to get, how could we, next step, action plan, best practice, best practices, playbook, next best action, how to improve, ways to, way to, help me improve, strategy, measures, remedy, turn around, turn this around, encourage, raise, boost, increase adoption, improve, convince, persuade, motivate, nudge them, get them to, help them, proposal, propose, guidance, what next, where do i start, where to start, initiatives, how should i, how should we, what works, levers, intervention, tackle, promote, win over, get people to, get users to, get more out of, get more from, make the most of, kick-start, kickstart, jump-start, stimulate, help with, deal with, what might help, what would help, what helps, coach, turn things around, remedies, countermeasure, pointers, what should i do about, do about it, see the value, don't see the value, sees no benefit, no benefit, see no value, not interested, stick to, holding back, get them using, show them, what could we do, what would you suggest, any thoughts, room for improvement, win them over, get going with, doesn't see why, don't see why, see why they should, why they should, what now, now what, ideas, tricks, game plan, course of action, next move, my next move, cure, cure for, how would you approach, breathe life, light a fire, off the ground, get off the ground, win hearts, hearts and minds, revive, drive adoption, driving adoption, lift, bring round, what would move the needle, what stops, what's in the way, in the way of, what would you try, what to try, best way to, ways of getting, get them on board, on board, onboard them, help me help, recommendations, how to deal with, how can i help, how do i help, turn it around, tip for, get them hooked, fix adoption, what do i do, what do we do, rescue, spur, foster, drum up, how to increase, how to raise, how to boost, how to lift, how to grow, how to drive, ways to increase, actions for, adoption plan, what's holding, holding them back, plan for, what should i tell, quick wins, next best, best approach, measures would you take, would make them use, buy-in, get buy-in, see no point, material can i share, what material, turn things round, turn it round, worked elsewhere, what's worked
ja おすすめ, お勧め, お薦め, オススメ, 推奨, 提案, アドバイス, 助言, 対策, 施策, 打ち手, 打つ手, 手を打, 改善策, 改善方法, 改善案, 改善する, 改善したい, 改善できる, 改善して, 改善につながる, どうすれば, どうしたら, 何をすべき, 何をすれば, 何を試せば, 何をしたら, 試せば, 試す, 試したら, アイデア, アイディア, ヒント, コツ, ベストプラクティス, ネクストアクション, 次の一手, 次にすべき, 次に何を, するには, 上げるには, 高めるには, 増やすには, 伸ばすには, 促進, 促す, 推進, 上げたい, 高めたい, 増やしたい, 伸ばしたい, 上げる方法, 高める方法, 増やす方法, 使ってもらうには, 使ってもらう, 使ってもらいたい, 使わせる, 広める, 広めたい, 広めるには, 活性化, 対処, 対応策, 対処法, 解決策, 手立て, やり方, 進め方, どう進め, どう対応, どう対処, どう提案, どう支援, どうアプローチ, アプローチ, 支援策, 働きかけ, 後押し, 取り組み, 何かできる, できること, 何ができる, 良い方法, いい方法, 方策, プラン, 妙案, どう動け, 動けば, 立て直す, 立て直し, テコ入れ策, 底上げ, 策, 定着させる, 定着させたい, 浸透させる, 浸透させたい, 活用してもらう, 利用してもらう, 使っていただく, 活用促進, 利用促進, 何から始め, 何から手を, どうやったら, どうしよう, どう対応すべき, 手はありますか, 広げるには, 広げたい, 打開策, いい手, 手はある, もらえますか方法, 使ってもらえます, 手を打ち, 打てる手, 何か手は, 手だて, 手の打ちよう, 知恵, 秘策, 特効薬, 処方箋, 起爆剤, カンフル剤, 切り口, 持っていき方, 話の持って行き方, 提案ネタ, 訪問ネタ, 盛り上げ, 活かすには, 活かしてもらう, 生かすには, 使わせたい, 次どうし, 次の手, 次の打ち手, 何したら, なにしたら, 何すれば, なにすれば, 何すべき, どう攻め, どう巻き返, 巻き返すには, どう持っていけば, どう持って行けば, いい案, 良い案, よい案, 案はな, 案な, 相談に乗って, 救済, 挽回, 改善させ, 使ってもらいた, どうしたもの, どうすりゃ, どうすれ, どう動いたら, レコメンド, リコメンド, 打開, 進言, 手ほどき, 何ができそう, 何から着手, 何から取り掛か, 何から取りかか, どこから手を, どこから着手, 後押しするには, てこ入れするには, テコ入れするには, 使う気にさせ, その気にさせ, やる気にさせ, どうすればいい, どうすればよい, どうすれば良い, どうしたらいい, どうしたらよい, どうしたら良い, 何をすればいい, 何をすればよい, 何をしたらいい, 何したらいい, 何すればいい, 何から始めればいい, どう動けばいい, どう進めればいい, どう提案すればいい, どう支援すればいい, 何とかしたい, なんとかしたい, 何とかなら, なんとかなら, 何とかでき, なんとかでき, なんとかして, 何とかして, どうにかし, どうにかなら, てもらうには, てもらうため, ていただくには, もっと使ってほしい, もっと使って欲しい, もっと使ってもら, 使ってほしい, 使って欲しい, 活用してほしい, 活用して欲しい, 活発にしたい, 活発化, 盛んにしたい, 動かす方法, 動かすには, 手が打て, 動いてくれ, 入門資料, 説明資料, 紹介資料, 提案資料, 配布資料, 勧めるなら, 勧めたら, 何を勧め, 何を見せれば, 売り込み方, 口説き文句, 刺さる

handover
en note for, note to, hand-over note, handover note, hand over note, customer note
ja 案内文, 案内メール, お知らせ文

novalue
en see the value, seeing the value, see any value, see value, see no value, no value in, understand the value, get the value, value is unclear, value is lost, see the point, see the benefit, see the benefits, no benefit, don't get why, see why they need, not getting value, aren't getting value, getting value from, see no point, no point in, not worth, doubt the benefit, doubts the benefit, not worth the money, worth the money
ja 価値を感じていない, 価値を感じない, 価値を感じられない, 価値が伝わっていない, 価値が伝わらない, 価値を理解, 良さが伝わ, メリットが伝わ, メリットを感じ, 使う意味が分から, 使う意味がわから, 乗ってこない, 乗り気でない, 乗り気じゃない, 関心がない, 興味がない, 興味を示さ, 反応が薄, 腰が重, やる気がない, ありがたみ, 意義を感じ, 必要性を感じ, メリットがない, 使う理由がない, 使う気がない, 使う気にならない, 面倒がって, 抵抗感, 抵抗がある

upsell
en upsell, up-sell, up sell, cross-sell, cross sell, crosssell, expand, expansion, sell next, sell more, buy more, buy next, more to sell, additional sales, additional licenses, additional products, grow the account, grow revenue, more revenue, upgrade opportunity, sales opportunity, sales opportunities, opportunity, opportunities, upselling, cross-selling, ready for more, ready to buy, offer next, pitch next, can i sell, could i sell, should i sell, to sell, sell them, next sale, growth potential, further sales, white space, whitespace, likely to buy, open to buying, candidate for more, ready for an upgrade, buying signals, sell into, bigger plan, revenue potential, more licenses to, upgrade opportunities, for an upgrade, room to sell, sell more at, what to pitch, sell to, growing the, growing account, use from us, else could they use, upgrade potential, sales potential, next to offer, what next to offer, maxed-out, maxed out, ripe for an upgrade, more business, sales chance, room for more, run out of seats, ran out of seats, nearly full, fully used, take more products, additional licences, might want additional, want more licenses, premium pitch, next thing to pitch, next product, next best offer, position at, further features, more features, further capabilities, sales lead, sales leads, expand our footprint, share of wallet, buying potential, revenue growth, offer on top, on top, loves the product, next step commercially, commercially, outgrown
ja アップセル, クロスセル, 追加販売, 追加提案, 追加購入, 増販, 増席, 拡販, 追加で売, 売れば, 売れそう, 売り込, 次に何を売, 商機, 販売機会, ビジネスチャンス, 追加ライセンス, 上位プラン, アップグレード, 買い増し, 買ってくれそう, 追加してくれそう, 増やしてくれそう, 追加契約, 営業チャンス, 営業機会, 提案余地, 提案の余地, 追加受注, 売上拡大, 売り上げ拡大, 拡大余地, 伸びしろ, 伸び代, 追加の提案, もっと売, 提案機会, 追加案件, 追加導入, セールスチャンス, 見込み客, もっと買って, 次に提案, 何を提案, 取引拡大, 商談ネタ, 商談機会, 売上を伸ば, もっと買ってもらえ, 買ってもらえそう, チャンス, 追加提案できそう, 上乗せ, もう一押し, 追加でご提案, 買い足してくれ, 買い増してくれ, 増席の提案, 上のプラン, 上位版, 売り増し, 追加の商談, 追加の案件, 深耕, 横展開, 拡大提案, もう一段上, 次の商材, 追加で提案, 何を売る, 何を売れ, 何が売れ, 提案時期, 提案のタイミング, 売り時, 次の提案, 買ってくれそうな, 追加で買って, 買い増しそう, 契約してくれそう, 次に勧め

support
en support call, support calls, support request, support requests, support ticket, support tickets, help desk, helpdesk, service desk, how-to question, how-to questions, how to question, how to questions, how-to ticket, how-to tickets, how-to call, how-to calls, how to call, how to calls, how-to request, how-to requests, help call, help calls, calls for help, training call, training calls, tickets, ticket, support volume, support load, support cases, support case, support queue, support team, support questions, support burden, help questions, help requests, calling us, calls us, call us, keeps calling, phone calls, inquiries, enquiries, inquiry, enquiry, flooded with questions, swamped with questions, drowning in questions, drowning, swamped, flooded, overwhelmed, too many questions, lots of questions, many questions, so many questions, asking how to, ask how to, same questions, basic questions, user questions, questions from, support is, our support, call volume, hotline, support line, beginner questions, bombarded, keep asking, keeps asking, always asking, how to use it, constantly ask, end user questions, phone never stops, phones, call centre, call center, support hours, inundated, support desk, keep calling, how-tos, how tos, hand-holding, hand holding, rookie questions, how do i emails, ringing off the hook, keep phoning us, phoning us, call us over, keep pestering, pestering, pester, snowed under, phone doesn't stop, phone ringing, stop ringing, keep asking how, keep asking us, keeps asking us, asks how, ask us how, ticket count, repetitive user questions, repetitive questions, tickets about, drown our support, calls from them, questions all day, twenty questions, handholding, service requests, service request, teams questions, constant support, needs support
ja 問い合わせ, 問合せ, お問い合わせ, 問合わせ, といあわせ, サポート, ヘルプデスク, サポートデスク, サポート窓口, コールセンター, ヘルプ依頼, 使い方の質問, 使い方に関する質問, 使い方を聞かれ, 操作の質問, 操作方法の質問, 操作に関する質問, 操作質問, 質問が多, 質問だらけ, 質問が殺到, 質問ばかり, 質問攻め, 質問が絶え, 質問が来, 電話が多, 電話が鳴り, 電話が絶え, 電話ばかり, 電話が止ま, 電話対応, サポートの電話, サポートチケット, チケット, サポートコール, サポート件数, サポート負荷, ハウツー, よく聞かれ, 何度も聞かれ, 同じ質問, 初歩的な質問, 窓口がパンク, パンクしそう, 問い合わせ対応, 聞いてくる, 聞いてき, 質問対応, ヘルプ要請, 質問が止まら, 質問責め, 問合せ攻勢, 電話攻勢, 電話がひっきりなし, 使い方の電話, 操作の電話, 使い方を教えてくれ, 問い合わせ窓口, 問い合せ, といあわせ件数, 聞かれっぱなし, 質問がひっきりなし, インシデント, 電話が鳴, 電話が止, 鳴り止ま, 鳴りやま, どうやるの, 使い方を聞, 使い方を毎日, 毎日のように聞かれ, 毎日聞かれ, しょっちゅう聞かれ, しょっちゅう電話, ばかり聞かれ, 何度も質問, よく質問

content.case_study
en case study, case studies, success story, success stories, customer story, customer stories, reference case, use case, use cases, reference customer, customer example, real-life example, reference story, how others did it, real examples, examples of customers, customers who did it
ja ケーススタディ, 事例, 導入事例, 成功事例, 活用事例, 活用例, 実例, 成功談, 先行事例, 他社事例, 他社の事例, 他社の成功例, 成功例, 成功ストーリー, サクセスストーリー, 導入例, 利用例, 使用例, ユースケース, 使用事例, 利用事例, 同業の例, 同業他社の例

content.testimonial
en testimonial, customer quote, customer voice, endorsement, review from customers, quotes from users, quotes from, happy customers say, quotes, kind words
ja ユーザーの推薦, 推薦の声, お客様の声, 利用者の声, ユーザーの声, 推薦文, 推薦コメント, 体験談, 口コミ, 評判, 生の声, 現場の声, 利用者の感想, ユーザーの感想, 導入した人の声

content.blog
en blog, blog post, blog posts, article, tutorial, tutorial blog, write-up, something to read, reading material, read-up
ja ブログ, 記事, チュートリアル, ブログ記事, 読み物, コラム, ノウハウ記事, 解説記事

content.video
en video, videos, clip, webinar recording, screencast, youtube, walkthrough video, footage, short clips, recording, recordings, something to watch
ja 動画, ビデオ, 映像, 解説動画, ムービー, 動画教材, 録画, 映像教材, 紹介動画, 操作動画

content.training
en training, course, workshop, lesson, curriculum, bootcamp, e-learning, elearning, learning path, training material, training session, training courses, seminar, instructor-led, learning module, training class, workshops, learning material, coaching session, webinar, webinars, lessons, class, classes, onboarding course
ja トレーニング, 研修, 講座, コース, 講習, 勉強会, ワークショップ, セミナー, 教育, 学習, eラーニング, 学習パス, 教材, ハンズオン, 説明会, 操作説明会, 講義, カリキュラム, 勉強用, 研修メニュー, 研修プログラム, オンライン講座

content.self_service
en self-service, self service, self-help, self help, knowledge base, faq, faqs, help page, help articles, support portal, self-support, portal for users, quick reference, cheat sheet, self help pages, how-to guide, how-to guides, user guides, guides for users, help centre, help center
ja セルフサービス, セルフサポート, 自己解決, ナレッジベース, よくある質問, faq, ヘルプ記事, 自己学習, 手引き, マニュアル, 早見表, ヘルプページ, ヘルプサイト, セルフヘルプ, ヘルプセンター, 自習, 虎の巻

howto.where
en where, where in, where do i find, where can i see, where can i find, where is, how do i find, how do i see, how can i see, how can i find, how do i access, how do i look, which menu, which page, which screen, what menu, what page, which tab, what tab, navigate, locate, find it, find this, where to find, where to look, how do i get to, steps to, which section, which blade, how to find, how to see, how do i open, how do i view, how can i view, where would i, which icon, which button, does partner center have, somewhere, partner center page, click, path to, page in, page shows, page of, where do i click, which menu has, path to the, way to the figures, where does partner center keep, where's the page, where is the button, download button, which report shows, how do i get at, can't find, where do i look, where do i go, on which screen, under which menu
ja どこで, どこに, どこから, どこを, 見つけ方, 探し方, 見方, 確認方法, 表示方法, アクセス方法, 参照方法, 手順, メニュー, 画面, ページ, タブ, ボタン, 辿り方, たどり方, 場所, どうやって見, どうやって確認, どうやったら見, 見るには, 確認するには, 調べるには, 探すには, 見つけるには, 表示するには, 開くには, 見られます, 見れます, 見られる, 見れる, 確認できます, 確認できる, どう見れば, どこを見れば, どこをクリック, どこを開け, 導線, 行き方, 出すには, 調べ方, 見に行け, 方法, の方法は, やり方, どの画面, どのページ, どのメニュー, どこをたどれ, どこを辿れ, どこ押せば, どこを押せば, どこから辿れ, どこから入れ, どうたどれ, どうやって出す, どうやって開, どうやったら出, 開き方, 在り処, ありか, 在処, どのレポート, どのタブ, どのボタン, どのへんに

partnercenter
en partner center, partner centre, partnercenter, partner portal, microsoft partner, portal, pc portal, customer insights, customer insight, insights page, the portal, insights tab, analytics page, analyze menu, insights menu, insights workspace, insights, analytics, insights report, analytics workspace, analytics section
ja パートナーセンター, パートナー センター, パートナーポータル, ポータル, customer insights, カスタマーインサイト, カスタマー インサイト, インサイト, 顧客の分析情報, 分析情報, 顧客分析情報, アナリティクス, パートナーサイト, パートナー向けサイト, 管理画面, 管理ポータル, 分析レポート, 分析画面, 分析ページ, 分析タブ, パトセン, パセン

single
en single customer, one customer, individual customer, a customer's, specific customer, customer insights, a customer, a particular customer, per customer, individual customers, one specific, particular client, one client, one tenant
ja 個別, 特定の, 特定顧客, 各顧客, 顧客ごと, 顧客別, 単一, 1つの顧客, ある顧客, 個々の, 個別顧客, customer insights, カスタマーインサイト, 顧客の詳細

role
en role, permission, accessible, privilege, authorized, authorised, authorization, admin agent, sales agent, global admin, who can see, who can view, who may see, who is allowed, allowed to see, who in my company, who in our company, who on my team, access rights, access level, account type, entitled to see, permitted, credentials, who has access, clearance, allowed to view, get access, what rights, grant access, access to, access this, have access, need access, which rights, what rights do i need, rights do i need, role is missing, may view, entitled to view, helpdesk agent, sales agents, admin agents, who may view, gdap, permissions, allowed
ja 役割, 権限, ロール, アクセス権, アクセス権限, 管理者, 誰が見られ, 誰が見れ, 誰が閲覧, 誰が確認, 見る権限, 閲覧権限, 資格, 誰ならアクセス, アクセスできる人, アクセスできるの, 見られる人, 見れる人, 閲覧でき, 許可, 必要な役, 参照権限, エージェントロール, どの権限, 何の権限, 権限がいる, 権限が要, 権限がな, 見る資格, 誰でも見, 誰まで見, 開けますか, 開けるの, 営業でも, 営業担当でも, 営業が見, 担当でも見, 閲覧できる人, 閲覧可能, グローバル管理者, 管理エージェント, 販売エージェント, セールスエージェント, ヘルプデスク担当, ヘルプデスクエージェント, アドミンエージェント, ユーザー管理者, 一般ユーザーでも, 見せてもらえない人, 事務でも, アシスタントでも, 新人でも, 誰がアクセス, どんな立場

own
en own, my own, only mine, just mine, i sold, we sold, only the licenses i sold, just ours, only ours, our own, ones i sold, through me, through us, my sales only, we have sold, sold by us, sold by me, that i sold, that we sold, what i sold, what we sold, mine, ours, via us, our share, our part, my part, my licenses only, only my licenses, my own sales, our own sales, only what i sold, only what we sold, just what we sold, what we sold ourselves, our business only, our own business, bought through us, from us only, our seats, our deals, sold ourselves, our channel, resold, ourselves resold, sold by ourselves
ja 自社, 当社, 弊社, 自分の, 自分が, うち, わが社, 我が社, 自社分, 弊社分, 自社販売, 自社が売った, 自社が販売, 当社分, うちの分, うちが売った, 弊社が販売, 私が売った, 私が販売, 自分たち, 自社経由, 弊社経由, うち経由, 自分とこ, 自分のところ, うちの販売分, 自分が売, 私の担当分の契約, 自社契約

otherpartners
en other partners, all partners, other partner, other partner's, another partner, other resellers, other csps, competitors, other vendors, directly from microsoft, direct from microsoft, bought directly, purchased directly, from microsoft directly, microsoft direct, every partner, any partner, other suppliers, another reseller, other distributors, other channels, elsewhere, bought elsewhere, other sellers, partners combined, across partners, different partner, sold by others, third parties, direct purchases, direct sales, direct licenses, another csp, other csp, competitor, another provider, two partners, several partners, someone else sold, previous partner, former partner, all channels, straight from microsoft, multi-partner, both partners, another provider's, someone else's licenses, other reseller, direct ea, ea licenses, from everyone, everyone's licenses, more seats than i invoiced, more than i sold, more than we sold, than i sold, than we sold, only sold
ja 他パートナー, 他のパートナー, 他社, 別のパートナー, 他の販売店, 他の代理店, 他社分, 他社経由, 直接購入, 直販, 直接買った, 直接契約, マイクロソフトから直接, microsoftから直接, 全パートナー, すべてのパートナー, 全てのパートナー, よそ, 別の会社が, 他社が, 別の代理店, 競合, 他の業者, 別業者, 他ベンダー, 直接購入分, 他経由, 別ルート, ほかのパートナー, ほかの会社, 売った本数より多, 売った数より多, 売った覚えのない, 売っていない分, 売ってない分, 販売数より多, 販売本数より多, 他の会社が売, ほかの会社が売, 他所, 他社さん, 別ルートで買, 他から買, 他で買, よそで買, よそから買, 他の会社経由, 直買い, 直取引, 他の卸

include
en include, included, includes, including, cover, covered, covers, contain, contained, part of, count, counted, counts, in scope, support, supported, supports, tracked, track, in there, available, have data, data for, data on, factored in, exclude, excluded, reflected, reflect, roll into, rolled into, consider, considered, separate, separately, take into account, taken into account, bundled, lumped, lumped together, together with, broken out, split out, merged, mix in, in all this, take in, leave out, in or out, in here, do you do, can i ask about, have figures for, got anything on, have anything on, something you look at, know about, take care of, look at, split out of, gets its own, own figure, on its own, lumped in with, handled, counted in, missing from
ja 含ま, 含む, 含め, 含んで, 入って, 入り, 対象, カバー, 対応して, 対応, サポートして, 網羅, 反映, 集計され, 集計して, カウントされ, 含まれ, 見られ, ありますか, あります, ある, 取れ, 取得でき, 別, 別々, 分けて, 別に, 一緒, 合算, まとめて, 込み, 込みです, 分かれて, 区別, 別扱い, 独立, 入るの, 入りますか, 入る, 載って, 載り, 拾って, 拾え, 拾われ, 混ざって, 混じって, 数に含, 勘定に入, 計上され, 計上して, カウントして, カウントする, コミ

products
en products, product, services, service, workloads, workload, apps, applications, data coverage, coverage, what data, which data, scope, data scope, which apps, sources, data sources, which workloads, product range, product lines, kind of data, kinds of data, data do you have, not covered, report on, what data do you, kind of data do you, what isn't covered, missing from the data, what all do you track, make up usage, feed the usage, break usage down, limits of the data, data based on, microsoft products, what apps, which services
ja 製品, プロダクト, サービス, ワークロード, アプリ, 対象範囲, 範囲, データの範囲, どのデータ, どんなデータ, 何のデータ, 対象製品, 対象サービス, 対象データ, データソース, 商品, 対応製品, 対応サービス, データの対象, 対象の製品

fresh
en fresh, freshness, up to date, up-to-date, last updated, updated, update frequency, refreshed, refresh, how old, how recent, how current, current are, recent, stale, age of the data, latest data, as of, as of when, as of what date, outdated, latency, how often, real time, real-time, realtime, how new, when was, when were, when is the data, which date, what date, date of the data, newest data, how stale, time stamp, timestamp, out of date, behind the data, last sync, last synced, last import, last refresh, how late, snapshot date, collected, how far behind, data date, live data, live, data delay, delay in the data, how frequently, what day, which day, arrive, new data, new figures, newest, date are, refer to, delayed data, current numbers, numbers current, lag in the, last load, last loaded, as at, as at what date, from which day, from when, days behind, lag, the lag, new numbers arrive, next refresh, next update, update daily, live or delayed, age of, dated, come in yet, this week's data, today's data, yesterday's numbers, so old, how up to date, data cut-off, cut-off date
ja 鮮度, 最終更新, 更新日, 更新頻度, 更新は, 更新され, 更新タイミング, いつ更新, いつ時点, いつの時点, いつのデータ, いつの数字, 何日時点, 何日付, データの日付, 基準日, 最新, 最新です, 新しい, 古い, リアルタイム, タイムラグ, 遅延, どのくらい前, どれくらい新しい, 何日前, いつ現在, 更新間隔, 何時点, 時点, いつの, 集計日, データ日付, 取り込み日, 反映は, 反映される, 反映まで, いつ反映, 更新サイクル, 更新周期, 何日遅れ, 取り込んだ, 取り込み, 更新の, 毎日更新, 更新ですか, いつ頃の, いつごろの, いつ締め, 何日締め, 締め日, データの日, 何日現在, 何日分まで, いつまでの, どの時点, 最後に更新, 最後に取り込, 新鮮, 鮮度は, 昨日のデータ, 今日のデータ, 最終取込, いつ取り込, 分まで入, 分は入って, 分まで反映, まで反映, 日分まで, 分は反映

data
en data, number, numbers, figure, figures, stats, statistics, metrics, metric, report, information, results, info, kpi, kpis, dataset, percentages, values, numbers at
ja データ, 数字, 数値, 統計, レポート, 指標, 値, 実績, 資料, 情報, 報告

export
en export, download, save as, extract, save, dump, exporting, as a file, to a file, get it as a file, in a file, as an attachment, take it with me, hand me the file, file, attachment, offline copy, take away as a file, raw data, data dump, spit out, chuck into, stick in a, sheet with, save the, printable version, file of, produce a spreadsheet, open in excel, generate a file
ja エクスポート, ダウンロード, 出力, 書き出し, 書き出して, 保存, ファイルで, ファイルに, 吐き出し, ファイル出力, ファイル化, データ出力, 抜き出し, ファイルを, ファイル, に落として, に落とし, ファイルに落と, で落として, に落とす, で落とす, 添付して, 添付で, 添付ファイル, 落としといて, 落としておいて, 落としたい, 落とせる, 落とせます, 落としてほしい, 落としてください, 落としてもらえ, 落とし込ん, 書き出せ, 書き出す, 書き出したい, 保存したい, 保存して, 取り出し, 取り出す, 取り出せ, データで欲しい, データでほしい, データでもら, データでくだ, ファイル渡し, 出力できる, 出力したい, ダウンロードしたい, エクスポートしたい, 手元に落, ローカルに, シートに起こ, エクスポー, だうんろーど, えくすぽーと

format.csv
en csv, comma separated, comma-separated, csv file
ja csv, シーエスブイ, カンマ区切り

format.xlsx
en excel, xlsx, spreadsheet, xls, workbook, excel sheet, excel file, sheet, sheet with, spreadsheets, workbook of
ja エクセル, スプレッドシート, excel, 表計算, エクセルシート, ワークブック, エクセル形式, エクセルファイル, えくせる

format.pdf
en pdf, printable
ja pdf, ピーディーエフ, 印刷用, ピーディエフ

alert
en alert, notification, notify, nudge, reminder, digest, subscription alert, ping, ping me, heads up, heads-up, warn, warning, update, updates, newsletter, notifications, alarm, push message, push messages, bulletin, message me, proactive message, proactive messages, drop me a line, shout, give me a shout, flag it, flag, flag to me, ring the bell, email me, mail me, inform me, keep me posted, keep me informed, keep me updated, notices, watch, monitor, keep an eye on, keep tabs on, stop notifying, stop nudging, stop alerting, don't notify, don't remind, don't alert, never notify, stop pinging, stop reminding, notify me, alert me, warn me, watch list, watchlist, messages, nudges, weekly briefing, daily briefing, morning briefing, quit pinging, quit nudging, quit notifying, pause everything, mute everything, stop everything, silence everything, holler, drop me a note, tip me off, raise a flag, make some noise, hear about it, keep in the loop, in the loop, abreast, bug me, bugging, nag, nagging, pester me, watch for me, monitoring, watching, weekly mail, daily mail, monthly mail, weekly email, daily email, monthly email, weekly report, daily report, monthly report, mail me about, email me about
ja 通知, アラート, お知らせ, リマインド, リマインダー, リマインダ, 知らせて, 知らせ, ダイジェスト, 配信, 警告, ナッジ, 購読, メルマガ, 定期レポート, 定期便, 連絡, 一報, 週次レポート, 月次レポート, 日次レポート, 週報, 月報, 日報, 報告, 注意喚起, 監視, ウォッチ, 見張っ, 見守っ, レポート配信, 定期配信, 自動送信, プッシュ, 促し, アラートを切って, 通知を切って, アラートを切る, 一声, ひと声, 声かけ, お声がけ, お声掛け, 声がけ, ピコン, 鳴らして, 鳴らし, アラーム, 警報, 耳に入れて, 定期報告, 定期連絡, 週間レポート, まとめレポート, サマリーメール, 見張り, メンション, 知らせてもらえますか, 知らせないで, 知らせなくて, 知らせなくていい, 連絡しないで, 連絡しなくて, 連絡してこなくて, 連絡してこない, 言ってこなくて, せっつ, 催促, りまいんど, あらーと, つうち

subscribe
en subscribe, subscribe me, sign me up, sign up, turn on, switch on, enable, activate, start sending, send me, set up, setup, create, add, register, opt in, opt-in, put me down, schedule, i want to receive, i'd like to receive, get me, mail me, begin sending, enrol me, enroll me, arrange, want to be told, keep me, resume, watch, monitor, keep an eye on, keep tabs on, follow, watch list, on my watch list, put on my watch list, keep me in the loop, be in the loop, keep me abreast, have an eye on, keep watch, wouldn't mind, would be good
ja 購読したい, 購読して, 購読する, 購読を開始, 購読登録, 登録して, 登録したい, 登録する, 登録, 設定して, オンにして, オンに, 有効に, 有効化, 開始して, 始めて, 送って, 送信して, 届けて, 配信して, 配信を開始, 受け取りたい, 受け取る, 欲しい, ほしい, 作成して, 追加して, 再開, 流して, 飛ばして, 申し込み, 申し込みたい, 立てて, セットして, 仕掛けて, 監視して, 見張って, 見ておいて, 見といて, 通知をください, アラートをください, 受け取れるように, 知らせてください, 送ってください, 送ってほしい, 届くように, 送るように, 送ってくれ, 送ってもらえ, 送ってもらいたい, 仕込んで, 仕込んどいて, 張り付いて, 目を光らせ, 目を離さ, 目を配っ, 気にかけて, 気に掛けて, ウォッチして, ウォッチしたい, 追いかけて, 追っかけて, マークして, 見張り, 見張っといて, 見張っておいて, 監視しといて, 監視しておいて, 監視対象, 注視, セットしたい, セットしといて, 立てたい, 立てといて, 受信したい, 欲しいです, もらいたい

stop
en stop, turn off, switch off, disable, unsubscribe, mute, opt out, opt-out, cancel, no more, don't send, don't notify, do not send, don't want, remove, delete, pause, silence, kill, discontinue, get rid of, stop sending, stop nudging, stop notifying, stop alerting, enough with, enough of, take me off, sick of, leave me alone, no longer need, don't need, no longer want, don't remind, don't alert, deactivate, drop me from, cease, shut off, shut up about, never notify, stop pinging, unfollow, call off, lay off, fed up, tired of, without notifications, stop the, stop all, stop reminding, no longer interested, had enough, don't ping, make them stop, drop my, end the, end my, quit sending, quit the, quit pinging, quit nudging, quit notifying, pause everything, mute everything, stop everything, silence everything, done with, i'm done with, quit, don't message me, no further, spare me, don't want to hear, get rid, unwatch, take off, leave me out, too many, no need to keep, useless to me, can do without, not any more, not anymore, any more, anymore
ja 止めて, 止める, 止めたい, 停止, 解除, オフに, やめて, やめたい, 無効, 不要, いらない, 要らない, もういい, 配信停止, 購読解除, 退会, ミュート, 送らないで, 通知しないで, 来ないように, 来なくて, 結構です, 切って, 外して, 削除, 消して, 取り消し, 取りやめ, 中止, 一時停止, 止めといて, とめて, やめにして, オフ, しないで, しなくて, 必要ない, 受け取りたくない, 届かないように, うるさい, 黙って, 終了, 打ち切, 停めて, 止まって, 解約, 辞退, 出さないで, ストップ, 来ないで, アラートを切って, 通知を切って, アラートを切る, 要りません, くれなくて, 知らせてくれなくて, 送らなくて, いりません, 中は止めて, 全部止めて, 配信を止, いらなくなっ, 要らなくなっ, 不要になっ, 必要なくなっ, 送ってこないで, 送ってくるな, 鳴らさないで, やめといて, 止めておいて, 取り下げ, 打ち切って, うんざり, しつこい, 鬱陶しい, うっとうしい, 邪魔, 卒業, おしまい, 終わりに, 抜けたい, 勘弁, 来なくする, 来ないようにし, 消したい, 消しといて, 外しといて, 外したい, 畳んで, 切りたい, 切っといて, 解除したい, 停止したい, 終わりにし, 打ち止め, 知らせないで, 知らせなくて, 知らせなくていい, 連絡しないで, 連絡しなくて, 送るのをやめ, 送るのは, 連絡してこなくて, 連絡してこない, 言ってこなくて, やめる, やめます, 受け取らない, 出さないよう, 出さなくて, 送らないよう, 届かなくし, 鳴らないよう, 受け取りをやめ, いらないです, 不要です, 必要ないです, 必要ありません, いらん, もういいです, 解約したい, 解約して, せっつくのはやめ

snooze
en snooze, remind me, later, not now, remind me later, remind me again, postpone, put off, maybe later, ask me later, ask me again, come back to this, come back to me, check back, follow up with me, defer, another time, some other time, get back to me, bring this up again, bring it up again, ping me again, tell me again, bug me again, some other day, not today, in a bit, let's revisit, revisit, quiet until, mute until, pause until, mute for, pause for, silence until, silence for, park it, park this, on hold, try me again, nudge me again, later please, in a while, leave it for now, busy right now, busy now, resurface, put on hold, hold this, hold off, hold it, come back with, hush, be quiet, keep quiet, off until, quiet for, hit pause, shelve, quiet about, give me a rest, sleep on it, put on ice, rain check, kick this into, can this wait, hold everything, on holiday, back to me, remind me then, push back, push it back, push this back, come back, in the meantime, give me a few minutes, give me a few hours, give me a few days, give me a few weeks
ja スヌーズ, 後で, あとで, またあとで, また後で, 後ほど, のちほど, 今じゃない, 今はいい, 今は不要, 今忙しい, 今は忙しい, 先送り, 延期, リマインド, リマインドして, 思い出させて, もう一度, 改めて, あらためて, また今度, 今度, 保留, 待って, 黙って, 後回し, 後日, もう少し後, 落ち着いたら, 再通知, 寝かせて, 静かにして, また知らせて, また教えて, また通知, また連絡, また声, 声をかけて, 時間をおいて, 間を置いて, 出直して, 見送って, 後にして, あとにして, 先延ばし, 日を改め, 時間を改め, 一旦置い, いったん置い, 一旦保留, いったん保留, もう一回, もう1回, もう1度, また来て, また呼んで, また言って, また出して, また見せ, リスケ, 寝かせといて, 黙ってて, 黙っといて, 置いといて, 手が離せ, 取り込み中, 会議中, 手が空いたら, 余裕ができたら, 一段落したら, 先に延ば, 休ませて, 待ってて, 引っ込めといて, 今は無理, 今は手一杯, 今手一杯, 後で聞, あとで聞, 出張中, りまいんど, すぬーず, 休んで

subscriptions
en my subscriptions, am i subscribed, notifications do i have, alerts do i have, alerts are set, reminders are set, notifications are on, alerts are on, what alerts, which alerts, which notifications, what notifications, which reminders, what reminders, what nudges, which nudges, currently set up, currently active alerts, active alerts, active notifications, signed up for, am i getting, do i get, do i receive, am i receiving, will i get, set up for me, alerts have i, notifications have i, reminders have i, have i set, i have set, i've set, what am i following, what am i watching, being sent to me, scheduled for me, what i subscribed, watch list, watchlist, am i following, am i watching, do i have alerts, do i have any alerts, did i set up, is there an alert, alerts running, alerts have i got, have i got
ja 登録中, 登録している, 登録してる, 登録済み, 設定中, 設定している, 設定してる, 設定済み, 購読中, 購読している, 購読してる, 購読一覧, 通知一覧, アラート一覧, リマインダー一覧, 配信一覧, 今の通知, 現在の通知, 受け取っている, 受け取ってる, 届く予定, 届いている, 届いてる, 有効な通知, どの通知, どんな通知, 何の通知, 来る予定, 入っている通知, 自分の通知, 私の通知, かけている, 仕掛けている, 来ることになっている, 購読しています, 登録しています, 設定しています, 設定してある, 登録してある, 登録状況, 購読状況, 登録内容, 登録の内容, 登録した通知, 登録したアラート, 受け取ることになって, 件登録, 設定されている, 登録されている, 設定されて, 登録されて, 設定済みの通知, オンにしてる, オンにしている, オンになっている, 生きてる, 生きている, 有効になっている, スヌーズ中, ウォッチしている, ウォッチ中, 監視している, 監視中, 見張っている, 頼んでた, 頼んでいた, 頼んだっけ, 頼んである, 頼んだ通知, 登録してあった, 登録したっけ, 設定してあった, 設定したっけ, 設定してました, 登録してました, 動いている通知, 動いてる通知, 稼働中の通知, 飛んでくる, 飛んでくるの, 届くことになって, 送られてくる, 送られてくるの, 届くやつ, 通知対象, 何を通知, 何が通知, どれを通知, 誰の通知, 通知の状況, アラートの状況, 有効なアラート, 今かかって, いまかかって, かかっている通知, 通知を確認したい, 掛けている, 掛けてある, かけてある, 何個設定, 設定してたか, 設定していたか, 仕掛けてあった, 仕掛けてある, 見張ってもらって, 監視してもらって, 配信中, 配信されて, 送信中, 登録してたか, 登録していたか, 届く設定, 設定になって, 来る設定, 届くように設定して, 見張り中

settings
en settings, setting, configure, configuration, preference, preferences, change, adjust, modify, set, threshold, reschedule, frequency, edit, switch, update my, raise the threshold, lower the threshold, customize, tweak, options, delivery time, quiet hours, how often, trigger level, alarm level, cut-off, cutoff, cutoff level, shift, i'd rather get, alert limit, limit to, move, raise the alert, raise, tweak my, bump, bump up, set when, less often, more often, fewer, fire at, trip at, limit from now on, alert settings, notification settings, timing of, the timing
ja 設定, 変更, 変えて, 変えたい, 変える, 調整, しきい値, 閾値, 頻度, 時刻, 時間帯, 切り替え, カスタマイズ, 基準値, 基準, 編集, 見直し, ずらして, 早めて, 遅らせて, に移して, 配信時間, 通知時間, 送信時刻, 曜日, 変更したい, 直して, 修正, 静音時間, 通知条件, 前倒し, 後ろ倒し, 引き上げて, 引き下げて, ずらしたい, ずらしといて, 緩めて, 厳しくして, 変えとい, 変えておいて, 変えてほしい, 変えてもら, 組み替え, 設定し直, 再設定, 変更しとい, 変更してお, 繰り上げ, 繰り下げ, いじれ, いじり, いじる, いじりたい, 直したい, タイムゾーン, 時差, に減らし, に増やし, へ変更, へ切り替え

threshold
en threshold, trigger level, alarm level, cut-off, cutoff, limit for alerts, alert level, trigger, alert limit, the alert at, warning level, trip at, fire at, alarm trip, warn at, alert at, alarm limit
ja しきい値, 閾値, 基準値, 通知条件, 警告ライン, 発報条件, 発動条件, ボーダー, ボーダーライン, 基準ライン, 通知ライン, アラートライン, 通知基準, トリガー, 警告値, シキイ値, しきい, 発火条件, 通知の線, 警戒ライン, 警告の基準, アラートのライン, 通知のライン, 警告のライン, 通知の基準, アラートの基準, アラートを出す基準, 通知する基準, 通知の条件, 通知を受ける条件

tellme
en let this channel know, let the channel know, let our channel know, let me know, tell me, inform me, notify me, ping me, alert me, warn me, give me a heads up, shout, message me, drop me a line, text me, flag, email me, keep me posted, keep me informed, give me a shout, say something, i want to know, i want to hear, make sure i know, call me out, want a ping, i want a ping, a ping, holler, tip me off, let me hear, drop me a note, make some noise, raise a flag, shoot me a message, hear about it, i'd like a warning, give me a nudge
ja 教えて, 知らせて, 通知して, 連絡して, アラートを出して, 知りたい, 教えてください, 教えてほしい, 教えて下さい, 一報, 声かけて, 声をかけて, 警告して, 報告して, 知らせろ, 通知がほしい, 通知が欲しい, 言って, ご連絡, お知らせ, 一声, ひと声, 声かけ, お声がけ, お声掛け, 声がけ, ピコン, 鳴らして, 鳴らし, 耳に入れて, 連絡ください, 連絡ちょうだい, 連絡をくだ, 連絡もら, 連絡がほしい, 連絡が欲しい, 呼んでくれ, 気づけるように, 気付けるように, すぐわかるように, すぐ分かるように, メンションして, 一報くだ, 一報をくだ, 声をかけ, 知らせてもら, 知らせといて, 教えとい, 教えておいて, 伝えて, 報せて, しらせて, お知らせください, お知らせいただけ, お知らせ願い, 知らせてもらえますか

when
en when, if, whenever, once, as soon as, in case, the moment, the minute, any time, every time
ja たら, したら, なったら, 場合, 場合は, とき, 時は, 際, 際は, 次第, ときは, たとき, なら, れば, あれば, 度に, たびに, ようなら, らすぐ, だら, 増えたら, 伸びたら

cadence.daily
en daily, every day, each day, day by day, every morning, each morning, every weekday, once a day, every evening, each evening, weekdays, every workday, on weekdays, every working day, every single day, day in day out
ja 毎日, 日次, デイリー, 毎朝, 毎晩, 1日1回, 一日一回, 日々, 毎営業日, 平日, 日に1回, 朝いちで毎日, 毎夕, 日次レポート, 日報, 一日に一度, 日に一度, 日ごと, 一日一度, 平日毎日, 営業日ごと, 一日1回, 毎日毎日

cadence.weekly
en weekly, every week, each week, once a week, week by week, every other day of the week, per week, on a weekly basis, once per week, one time a week
ja 毎週, 週次, 週1, 週一, 週に1回, 週に一回, 週一回, ウィークリー, 週1回, 1週間ごと, 1週間に1回, 週ごと, 週単位, 週イチ, 週次レポート, 週報, 週に一度, 週に1度, 一週間に一度, 週一で, 毎週末, 週末ごと, 週頭ごと, 週に一遍, 週一ペース, 週1ペース, 週一度, 週1度

cadence.monthly
en monthly, every month, each month, once a month, per month, on a monthly basis, once per month, month end, end of each month, month-end
ja 毎月, 月次, 月1, 月一, 月に1回, 月に一回, 月一回, マンスリー, 月1回, 1か月ごと, 月末ごと, 月単位, 月イチ, 毎月末, 月初ごと, 月次レポート, 月報, 月に一度, 月に1度, 一か月に一度, 毎月頭, 毎月初, 毎月初め, 月に一遍, 月一ペース, 月一度, 月1度, ひと月に一度, ひと月ごと

lang.en
en english, in english, en pls, en please, eng, eigo, eigo de
ja 英語, 英文, イングリッシュ, えいご

lang.ja
en japanese, in japanese, nihongo, jp please, jp pls, jpn, nihongo de
ja 日本語, 和文, にほんご, ジャパニーズ

lang.other
en french, german, spanish, chinese, korean, portuguese, italian, dutch, russian, arabic, vietnamese, thai
ja フランス語, ドイツ語, スペイン語, 中国語, 韓国語, ポルトガル語, イタリア語, ロシア語, ベトナム語, タイ語

language
en language, lang, locale, display language, speak, talk, answer in, reply in, respond in, write in, translate, in which language, which languages, languages can i pick, another language, other languages
ja 言語, 表示言語, 言語設定

switch
en switch, change, set, use, go, speak, talk, answer, reply, respond, write, prefer, continue, can we, let's, please, back to, make it, do you speak, put it, keep it, carry on in, be more comfortable in, do this in, chat in, converse, converse in, flip to, put everything in, can you do, from here on, from now on, all answers in
ja 切り替え, 切替, 変更, 変えて, にして, でお願い, で答えて, で返して, で話して, で返事, で回答, でよろしく, で頼む, に戻して, がいい, で表示, でください, でやりとり, で対応, に設定, で会話, に直して, で書いて, で教えて, に変えて, 話せ, で通して, で統一, で喋って, でしゃべって, で話そう, モードに, 表記に, で頼みます, でいこう, で行こう, でいいです, に固定

alias
en call, nickname, alias, known as, also known as, aka, a.k.a., refer to, short for, shorthand, abbreviate, abbreviation, abbreviated, goes by, short name, is our name for, shorten, from now on, going forward, label, dub, recognize as, recognise as, when i say, when i write, when i type, another name, give nickname, the nickname, remember as, also goes by, alias of, save as a short name, as a short name, internally, name, i mean, stand for, treat as, treat it as, recognise, recognize, point to, learn that, talking about, nickname for, we say, known internally as, abbreviation for, save as, means
ja 呼んで, 呼ぶ, 呼びたい, 呼び名, 略称, 略して, 略語, 別名, 別称, 通称, エイリアス, ニックネーム, あだ名, と言ったら, といえば, と書いたら, として登録, という名前, と覚えて, 覚えて, 略す, 略名, で通じる, と呼称, と略, のことを, 名前で, 短縮名, と言えば, 愛称, 呼称, 呼び方, 短縮形

whatif
en what if, suppose, supposing, assume, assuming, would it be, would be, would usage, would the, would happen, needed to reach, need to reach, to reach, to get to, to hit, hypothetically, simulate, simulation, imagine, in the event, if i removed, would become, what happens if, hypothetical, could reach, becomes, would change, would drop, would rise, how would, had, got extra, would bring, bring up to, land, would land, end up, happen to, play it through, say another, picture, pretend, let's pretend, run the numbers, if they gave out, were to, then what, effect of, what does assigning, what would, get over the line, over the line, push us past, plus another, put them, put that, at what
ja もし, 仮に, としたら, とすると, 場合はどうなる, 場合どうなる, たらどうなる, たら何%, たら何パーセント, にするには, に達するには, まであと, あと何人, あと何名, あと何本, 何人増え, 何人必要, シミュレーション, 試算, 想定, 仮定, 目標, に届くには, に到達, たら使用率, たら展開率, 達成するには, いくつになる, どうなる, 何%になる, 何パーセントになる, だったら, どこまで上がる, どこまで下がる, どう変わる, 何人分, 乗せるには, にもっていく, に持っていく, 上がるか, 計算し直, 変わります, いくらになる, とすれば, 仮定して, ならどう, ならどのくらい, ならどれくらい, ならどこまで, なら何%, もしも, 逆算, 足したら, 足すと, 足せば, 加えたら, 加えると, 増えると, 増やすと, 使い始めたら, 使いはじめたら, 使い出したら, 動き出したら, 起きたら, 目覚めたら, だとすると, だとしたら, 配ったら, 配ると, 配れば, 割り当てると, 割り当てたら, 割り当てれば, すべて配, どう動きます, 計算してみて, 計算してみ, 見積もってみて, ってみたら, を割り当てたら, を割り当てると, を割り当てれば, を割り振ったら, を配ったら

without
en without, excluding, except, other than, minus, leaving out, leave out, leaving aside, ignoring, ignore, not counting, removing, remove, apart from, not including, take away, taking out, take out, strip out, stripping out, if you remove, drop, discounting, besides, but not, aside from, setting aside, subtract, net of, less the, omit, omitting, excl, filter out, all but, everyone but, skip, skipping, disregarding, disregard, forget about, leave aside, sans, bar, ex, minus the, taken away, once is out, were not for, weren't for, isn't in there, weren't in there, out of the maths, net of the, discount, if you discount, strip from, with taken out, but leave, left out, left aside, with out, w/o, wo
ja 除く, 除いて, 除き, 除外, 抜き, 抜いて, 以外, なしで, 無しで, なしの, 無しの, 外した, 外して, 外すと, 除けば, 除いた, 含めず, 含めない, 抜くと, 抜けば, がなければ, がなかったら, 引くと, 差し引, ほかの, のほか, を除く, を除き, いなければ, 無視, 取り除, 省いて, 省く, 外せば, 抜きに, ぬきで, ノーカウント, 考慮しない, 含めなければ, 入れなければ, 抜いたら, 抜いた場合, 抜かして, 抜かすと, 度外視, 別にして, 別にすると, 差っ引, のけて, 数えなければ, 数えずに, 数えないと, カウントしない, カウントしなければ, カウントから外, 引いたら, 引いて, を引く, 省いたら, はずして, はずすと, はずしたら, 外したら, ないものとし, なかったものとし, なかったとし, なしだと, 無しだと, なしなら, 無しなら, 抜きだと, 除外して, 除外すると, 除外したら, 取っ払, 取り払, 取り除け, 取り除いた, 抜いた, 抜く, 引いた, 引く, なしにする, 無しにする, なしにした

cause.trial
en trial, trials, trial licenses, trial subscription, trial subscriptions, free trial, evaluation licenses, demo licenses
ja 試用版, 試用, トライアル, お試し, 無料試用, 評価版, 体験版, トライアル版, お試し版, 無償版, 無料版, 評価用, お試し分, 試用分

cause.turnover
en turnover, leavers, people who left, transfers, reassigned licenses, license transfers, staff changes, churned staff, reassignment, moved licenses, joiners and leavers, license moves, staff turnover, employees who left
ja 退職者, 入れ替わり, 異動, 付け替え, 再割り当て, 移動したライセンス, 人の入れ替え, 離職者, 退職, 人員入れ替え, ライセンスの付け替え, 使い回し, 人事異動, 引き継ぎ, 引継ぎ, 退社, 辞めた人, 辞めた社員, 移し替え, 移し変え, 使いまわし, 交代, 後任, 担当替え, 入れ替え, 乗せ換え

cause.lapsed
en lapsed subscription, lapsed, expired subscription, expired subscriptions, grace period, expired, disabled subscription, deprovisioned, de-provisioned, second subscription, old subscription, suspended subscription, lapsed licenses
ja 猶予期間, 失効, 期限切れ, 期限切れのサブスクリプション, 無効なサブスクリプション, 失効したサブスクリプション, 解約済み, プロビジョニング解除, 停止中の, 停止したサブスク, 停止中のサブスク, 切れたサブスク, 期限の切れ, 更新忘れ, 更新漏れ, 解約済, 解約したサブスク, 旧契約, 古い契約, 昔の契約, 重複契約, 二重契約, 期限切れの契約, 切れた契約, 失効分, 猶予中

addactive
en more active, more people, more users, additional users, extra users, more active users, additional active users, more staff, extra people, additional people, more employees, additional employees, more colleagues, extra active users, more active people, more folks, more ppl, extra active, additional active, more actives, more heads, new active users, new users active, additional people active, more people active, more people going, people going
ja あと, さらに, 追加で, もう, 増えたら, 増やしたら, 増えた場合, 増えれば

corrected
en corrected, adjusted, true usage, real usage, cleaned up, actual usage, net usage, genuine usage, cleansed, corrected usage, once you strip out the noise, without the noise, honest figure, honest usage, true figure, real figure, true number, real number, clean figure, clean number, clean usage, corrected figure, corrected number, adjusted figure, adjusted number, genuine figure, actual figure, figure without the inflation, without the inflation
ja 補正後, 補正, 実質, 本当の使用率, 実際の使用率, 調整後, 真の使用率, 正味, 実態の使用率, 本来の使用率, 本来の数字, 素の使用率, 純粋な使用率, 実力値, 補正した, 補正する, 補正すると, 実勢, 割り引いた, 差し引いた後

show
en show, give, display, see, view, get, pull, present, fetch, bring, print, provide, share, look up, check, present me
ja 見せて, 見せ, 表示, 出して, 見たい, 確認したい, 教えて, 教えてください, ください, お願い, 知りたい, ご教示, 確認, 調べて, 開示, 提示, 頂戴, ちょうだい, くれ, おしえて, 見ます, 聞きたい, 伺いたい, みせて, みたい, お知らせください, お知らせいただけ, お知らせ願い, 知らせてもらえますか, 見せろ, 出せ, くれる, よこして, 拝見, 知っておきたい, 把握したい, 把握して, 押さえたい, つかみたい, 掴みたい, 覗きたい, のぞきたい, チェックして, 見といて, 調べといて, 調べてほしい, ピックして, 引っ張って, 引っ張り出, 引き出して, 見繕って

make
en make, set, change, try, use, switch, let's say, put
ja にして, に変更, に変えて, でお願い, だと, なら, では, でいい, に直して, でやって

instead
en instead, rather, actually, no wait, i meant, i mean, i mean the, meant, correction, sorry i meant, not that, no not, change that to, change it to, wait, oops, scratch that, on second thought, my mistake, not what i meant
ja じゃなくて, ではなく, でなく, ではなくて, じゃなく, 間違えた, 間違えました, 間違い, のほう, の方, いや, いえ, 違う, 違います, ちがう, ちがいます, 違くて, 訂正, やっぱり, そうじゃなくて, そうではなく, 正しくは, もとい, あ間違

other
en other one, another one, the other one, other, the second option, not that one
ja もう一つ, もう片方, もうひとつ, 別のほう, 別の方, もう一方, 他の方, 他のほう, 逆のほう, 逆の方, 片方

reverse
en flip it, flip, reverse, reversed, the opposite, opposite, other way round, other way around, the other end, other direction, other end, the other way round, the other way around, the opposite order
ja 逆, 反対, 逆順, 逆に, ひっくり返, 裏返, 反転, 逆にして, 反対側

more
en more, next page, show more, the rest, more detail, more details, continue, keep going, next
ja もっと, 続き, さらに, 次のページ, 残り, 詳しく, もっと詳しく, 続けて, 次へ

first
en first, first one, former, 1st
ja 最初, 一番目, 1番目, 1つ目, 一つ目, ひとつめ, 上の, 前者, 1番, 一番上, 1個目, ひとつ目

second
en second, second one, latter, 2nd
ja 二番目, 2番目, 2つ目, 二つ目, ふたつめ, 後者, 2番, 下の, 2個目, ふたつ目

third
en third, third one, 3rd
ja 三番目, 3番目, 3つ目, 三つ目, 3番, 3個目

last
en last one, the last, bottom one
ja 最後, 末尾, 一番下

previous
en before that, month before that, the one before, the month before, the week before, the quarter before, the year before, preceding one, prior one, the period before
ja その前, 前の月, その前の月, その前の週, その前の四半期, その前の年, ひとつ前, 一つ前, もう一つ前, さらに前, もっと前

cmp.lt
en below, under, less than, lower than, fewer than, drop below, drops below, fall below, falls below, dips below, dip below, beneath, smaller than, short of, not reach, not reached, fails to reach, fail to reach, hasn't reached, haven't reached, doesn't reach, don't reach, sub, not even, shy of, south of, goes below, sinks below, go under, goes under, slips below, slips under, drops under, falls under, dips under, fall under, worse than, missing, miss, missed, didn't reach, yet to reach, yet to hit, inferior to, lt, hasn't hit, haven't hit, fall short of, falls short of, not got to, not gotten to, not made it to, not make it to, not clear, not cross, not pass, not at, yet to cross, yet to clear, yet to make, yet to get to, nowhere near, can't reach, cannot reach, shy, lower side of, underneath, not up to, not past, limping under, misses, miss the, not reaching, not hitting, sits lower than
ja 未満, 下回, を切, に届か, に満たな, より低い, より少ない, より小さい, より下, 割り込, を割, に達していない, に満たない, に届いていない, に届いてない, を割って, 切って, 切った, 切る, 切ったら, 割った, 割ったら, 割れ, アンダー, 届かない, 届いてない, 届いていない, 行かない, いかない, いってない, いっていない, 達してない, 達していない, 達しない, 満たない, に届かない, に達しない, 未到達, を割り込, に達せず, に達してない, 下まわ, したまわ, 割れして, 行ってない, 行っていない, 行きません, いきません, いかず, 届かず, 届きません, 満たず, に満たず, に及ばな, 及ばない, に足りな, 達しません, 到達していない, 到達してない, 未到達の, にも満たな, にも届か, 到達できていない, 達成できていない, 届けていない, 達成していない, 達成してない

cmp.lte
en at most, no more than, up to, maximum of, max, not more than, not above, not over, or less, or lower, or below, or fewer, not exceeding, not exceed, doesn't exceed, don't exceed, does not exceed, do not exceed, or under, no higher than, not higher than, not greater than, no greater than, at or below, a maximum of, capped at, tops out at, at the most, not more, at maximum, maximum, atmost, and less, not get above, no better than
ja 以下, 以内, まで, を超えない, を超えていない, 超えてない, 超えていない, を上回らない, を上回っていない, 上回らない, 超えない, を越えない, を超えてない, 止まり, どまり, 以上ではない, 以上でない, せいぜい, 多くても, 最大でも, 高くても, そこそこ, がやっと, 止まりの, にとどま, に留ま, に止ま, より高くない, より多くない, より上でない, 上回れていない, 上回れてない, 上回れない, を上回れ, 超えられていない, 超えられない, を超えられ

cmp.gt
en above, over, more than, greater than, higher than, exceed, exceeding, in excess of, beyond, better than, bigger than, past, upwards of, north of, surpass, surpassing, larger than, goes above, goes over, rises above, climbs above, crosses, cross, tops, topping, gt, superior to, rise above, go above, go over, plus, passes, pass, goes past, cracked, crack, broke, broke through, broken through, beat, overshoot, overshot, pass the, busts, bust, clear of
ja 超, 上回, より高い, より多い, より大きい, より上, を越, オーバー, を突破, 超え, 越え, 超過, 突破, 超す, 越す, うわまわ, 上まわ, パーオーバー, パー超え, パー越え, を凌, を超過

cmp.gte
en at least, no less than, not less than, minimum of, or more, or higher, or above, or better, or greater, not below, not under, or over, not lower than, no lower than, no fewer than, not fewer than, at or above, a minimum of, min, or up, at minimum, reached, has reached, have reached, hits, reaches, have hit, upward, minimum, reaches at least, atleast, and up, and higher, and more, clears, cleared, clear the, makes it to, made it to, got to, no worse than, not worse than, not short of, at or better than
ja 以上, 最低でも, 少なくとも, を下回らない, を下回っていない, 下回らない, 下回っていない, に達した, に達して, 未満ではない, 未満でない, 未満以外, 以上ある, を下らない, に届いた, 到達, を切らない, を切っていない, 割っていない, に乗って, に乗せた, に乗った, をクリア, クリアし, に達する, いってる, いっている, 行ってる, 行っている, を維持, をキープ, キープし, 台に乗, を保って, 保って, に届いて, に達し, より上の, 以上に, より低くない, より少なくない, 割り込んでいない, を割り込んでいない, を割り込まない, 割り込まない, 切っていない, 切らない

cmp.eq
en exactly, equal to, equals, precisely, is exactly, just exactly
ja ちょうど, ぴったり, ジャスト, 丁度, きっかり, ぴたり

cmp.approx
en around, about, roughly, approximately, near, close to, circa, some, nearly, almost
ja 前後, 約, くらい, ぐらい, ほど, およそ, だいたい, 近く, あたり

cmp.between
en between, ranging, in the range, within, range, inside, band, from to, anywhere from, somewhere between, mid-range
ja の間, から, ~, 台, の範囲, レンジ

neg
en not, no, n't, never, without, none, non, nor
ja ない, なく, ません, ず, ではない, じゃない

since
en since, compared to, compared with, vs, versus, than, against, relative to, as compared, in comparison with, in comparison to, compare to, compare with, up on, down on
ja から, 比, より, と比べ, に比べ, と比較, 対比, 以来, 以降, と比べて, に比べて, と比較して, に対して, との比較, 比で, 比べて, 比べると, くらべて, と較べ, より上が, より下が, より上昇, より下降, より増え, より減, より伸び, より落ち, より良くな, よりよくな, より悪くな, よりも, より低い, より高い, より少ない, より多い, より小さい, より大きい

per.today
en today
ja 今日, 本日, きょう
per.yesterday
en yesterday
ja 昨日, きのう, 前日
per.this_week
en this week, current week, week to date
ja 今週, こんしゅう
per.last_week
en last week, previous week, prior week, past week, the week before, week ago, a week ago, preceding week, last week's, week over week, week on week, week-over-week
ja 先週, 前週, 前の週, 1週間前, 一週間前, せんしゅう, 前週比, 先週比
per.this_month
en this month, current month, month to date, so far this month, mtd
ja 今月, 当月, こんげつ, 月初から
per.last_month
en last month, previous month, prior month, past month, a month ago, month ago, month over month, month-over-month, month on month, month-on-month, mom, preceding month, last month's, one month ago
ja 先月, 前月, 1か月前, 一か月前, ひと月前, 前月比, 前の月, せんげつ, 1ヶ月前, 一ヶ月前, 1カ月前, 昨月
per.this_quarter
en this quarter, current quarter, quarter to date, qtd
ja 今四半期, 今期, 当四半期, 当期, 今クォーター
per.last_quarter
en last quarter, previous quarter, prior quarter, past quarter, a quarter ago, quarter over quarter, quarter on quarter, qoq, quarter-over-quarter, preceding quarter, quarter-on-quarter
ja 前四半期, 先四半期, 前期, 前の四半期, 前四半期比, 前期比, 前クォーター, 先期, 直前の四半期, 昨四半期
per.this_year
en this year, current year, year to date, ytd, so far this year
ja 今年, 本年, 今年度, 当年, ことし, 年初から, 年初来
per.last_year
en last year, previous year, prior year, past year, a year ago, year over year, year on year, yoy, year-over-year, preceding year, year-on-year, same time last year, same month last year, same period last year, one year ago
ja 去年, 昨年, 前年, 前年同月, 前年同期, 前年比, 前年同月比, 前年同期比, 昨年度, 昨年同期, 去年の同じ, きょねん, 1年前, 一年前, 前年度, 昨年同月
per.month_before_last
en month before last, two months ago, last to last month, the month before last, 2 months ago, before last month
ja 先々月, 先先月, 二か月前, 2か月前, 前々月, 2ヶ月前, 2カ月前, 二ヶ月前
per.week_before_last
en week before last, two weeks ago, 2 weeks ago
ja 先々週, 前々週, 2週間前, 二週間前
per.quarter_before_last
en quarter before last, two quarters ago, 2 quarters ago
ja 前々四半期, 前々期
per.year_before_last
en year before last, two years ago, 2 years ago
ja 一昨年, おととし, 2年前, 前々年
per.half_year
en half a year, half year, six months, half-year
ja 半年, 半年間
per.tomorrow
en tomorrow, day after
ja 明日, あした, あす, 翌日
per.day_after_tomorrow
en day after tomorrow
ja 明後日, あさって
per.next_week
en next week, following week, coming week, the week after
ja 来週, 翌週, らいしゅう, 週明け
per.next_month
en next month, following month, coming month
ja 来月, 翌月, らいげつ, 月が変わ
per.next_quarter
en next quarter
ja 来四半期, 来期, 翌四半期
per.next_year
en next year
ja 来年, 翌年, 来年度
per.past
en last, past, previous, recent, preceding, trailing, most recent, latest, prior
ja 過去, 直近, ここ, 最近, この, 前回, 直前, これまで
per.unit_day
en day
ja 日, 日間, 日分
per.unit_week
en week
ja 週, 週間, 週間分
per.unit_month
en month
ja か月, ヶ月, カ月, ヵ月, 箇月, か月間, ヶ月間, カ月間, ヵ月間, 箇月間, か月分, ヶ月分, カ月分, ケ月, ケ月間, 個月
per.unit_quarter
en quarter
ja 四半期, クォーター, クオーター
per.unit_year
en year
ja 年, 年間, 年分
per.unit_hour
en hour, hr
ja 時間
per.unit_minute
en minute
ja 分間, 分後
per.after
en in, from now, after, later, time
ja 後, 後に, あと, 先
per.until
en until, till, til, for
ja まで, 間

day.monday
en monday, mon, mondays
ja 月曜日, 月曜, 月曜の
day.tuesday
en tuesday, tue, tues, tuesdays
ja 火曜日, 火曜
day.wednesday
en wednesday, weds, wednesdays
ja 水曜日, 水曜
day.thursday
en thursday, thu, thurs, thursdays
ja 木曜日, 木曜
day.friday
en friday, fri, fridays
ja 金曜日, 金曜
day.saturday
en saturday, saturdays
ja 土曜日, 土曜
day.sunday
en sunday, sundays
ja 日曜日, 日曜
month.01
en january, jan
ja 睦月
month.02
en february, feb
ja 如月
month.03
en march
ja 弥生
month.04
en april, apr
ja 卯月
month.05
en may
ja 皐月
month.06
en june, jun
ja 水無月
month.07
en july, jul
ja 文月
month.08
en august, aug
ja 葉月
month.09
en september, sep, sept
ja 長月
month.10
en october, oct
ja 神無月
month.11
en november, nov
ja 霜月
month.12
en december, dec
ja 師走

percent
en percent, per cent, pct, percentage, percents, prozent, proportion, share, ratio, portion, fraction
ja パーセント, パー, 割合, 比率
points
en point, points, percentage points, pp, pts
ja ポイント, pt

counter
en customers, companies, of them, rows, results, entries, names
ja 社, 件, 位, つ, 個, 行
counter.people
en people
ja 人, 名
counter.licenses
en licenses
ja 本, 席, 枚

target
en how far, far from, gap to, missing to, short of, to reach, to hit, to get to, to be at, to bring, need for, needs for, needed for, required for, need to be, until it reaches, missing for, away from, would it take, does it take, reach, hit, get to, bring up to, to arrive at, how many more, how many additional, how many extra, more do we need, how far from, how far off, missing at, what's missing, how close, distance to, until it hits, until hits, how many is that, how many users is that, left to do, are lacking, to make, to lift, to get to half, far off, how much more before, push past, get past
ja まであと, にするには, に届くには, に達するには, に到達するには, に乗せるには, になるには, 達成するには, まで何人, あと何人, あと何名, あと何本, 何人必要, 何人増やせば, 目標, に持っていく, にもっていく, にするのに, まであとどれ, に必要な

per.unit_fortnight
en fortnight
ja 二週間ほど

near.personal
en which users, what users, list the users, names of the users, names of inactive users, inactive users at, the names of, emails of, the emails, mailbox of, password, files did they, last login of, private messages, who exactly, personal data, browsing history, which employees, which people, names of the people, name the people, names of people, who are the people, lazy, sign-in history, last sign in, last signed in, last seen online, read me the chats, read their mail, people not using, individuals, home address, private number, by name
ja 個人名, 社員一覧, 従業員一覧, ユーザー一覧, 最終ログイン, チャット内容, チャットの内容, メールの内容, メール本文, どのユーザー, どの社員, 誰が使っていない, 誰が使って, パスワード, 個人情報, 氏名, 閲覧履歴, 最後にログインした人, 誰が辞め, 誰が使った, 誰がログイン, 個人ごと, ユーザーごとの一覧, ユーザー名の一覧, ユーザーの名前, メールの中身, チャットの中身, 会話の内容, ユーザー別の名前, 退職者の名前, サボってる人, サボっている人, 人は誰, 人って誰, 誰がサボ

chat.greeting
en hi, hello, hey, good morning, good afternoon, good evening, greetings, hiya, howdy, yo, hi there, hello there, hey there, morning, evening, afternoon, good day, hey bot, hi bot, hello bot, sup, what's up, whats up, how are you, how are you doing, nice to meet you, hi uptake, hello uptake, gm, g'day, heya, hi again, long time no see, how's it going, hey everyone, hi all, hullo, hallo, g'morning, gmorning, helo, hellooo, heyy, hiii, ohayo, konnichiwa, hope you're well, hope you are well, hey uptake, uptake, it's me again, it me again, good to see you, nice to see you, hows it going, hey buddy, hi mate, buddy, mate, how's tricks, good to be back, anyone there, are you there, you awake, top of the morning, happy monday, happy friday, happy new year, wassup, namaste, pleased to meet you, how are we today, hi team, hello friend, my friend, hey team, salut, bonjour, hola, ciao, guten tag, good to meet you, merry christmas, happy holidays
ja おはようございます, おはよう, こんにちは, こんにちわ, こんばんは, こんばんわ, やあ, はじめまして, 初めまして, どうも, よろしく, よろしくお願いします, よろしくお願いいたします, お疲れ様です, お疲れさまです, おつかれさまです, おつかれさま, お疲れ様, お疲れ, お世話になっております, お世話になります, いつもお世話になっております, もしもし, ハロー, ちわ, ごきげんよう, おっす, お久しぶりです, ご無沙汰しております, 元気ですか, ハイ, ヤッホー, やっほー, お元気ですか, どもども, おはよ, こんちは, こんちわ, お早う, お早うございます, お疲れさん, おつです, お疲れっす, ご苦労様です, ご苦労さま, お久しぶり, ご無沙汰, ご無沙汰です, まいど, 毎度どうも, 失礼します, お邪魔します, はろー, ういっす, うっす, うーっす, よろしくね, よろしくです, おばんです, お初です, ご機嫌いかが, ごきげんいかが, どもです, ども, おひさしぶり, おひさしぶりです, あけましておめでとう, あけましておめでとうございます, 明けましておめでとう, 明けましておめでとうございます, 今年もよろしく, 今年もよろしくお願いします, ただいま, お初にお目にかかります
chat.thanks
en thanks, thank you, thx, ty, cheers, much appreciated, appreciate it, appreciated, many thanks, thanks a lot, thanks so much, thank you so much, thank you very much, thanks a million, thank u, tysm, nice one, perfect thanks, great thanks, you're a star, you rock, thanks for your help, thanks for the help, that helped, that helps, very helpful thanks, kudos, grateful, ta, got it thanks, lifesaver, thanks again, obliged, i appreciate it, i appreciate that, that was helpful, saved my day, tks, arigato, merci, danke, gracias, have a nice day, thanks uptake, ta very much, thanks for the info, saved me, thank you kindly, thankyou, thanx, just what i needed, exactly what i was after, what i was after, been a great help, great help, that'll do, all good now, got everything i need, owe you one, thanks a bunch, great stuff, good stuff, fab, much obliged, appreciate the, appreciate your, bye, goodbye, see you, see ya, cya, have a good one, thnks, thnx, tq, thanks bot, you helped a lot, you helped me, that's all i need, that's everything, that is all, cheers mate
ja ありがとう, ありがとうございます, ありがとうございました, 有難う, 有難うございます, 有り難うございます, サンキュー, 感謝, 感謝します, 助かります, 助かりました, 助かった, どうもありがとう, どうもありがとうございます, 恐れ入ります, あざす, あざっす, ありがと, サンクス, 恩に着ます, お礼, thx, 助かる, おかげさまで, おかげで助かり, 感謝いたします, お手数おかけしました, お手数をおかけしました, あざーす, あざます, ありがたい, ありがたや, 有難い, 有り難い, 恩に着る, お世話様, お世話様でした, お世話さま, お世話になりました, お礼申し上げ, 神対応, サンキューです, ありがとね, 十分です, 充分です, 間に合いました, 間に合った, 命拾い, 感謝しかない, 感謝感激, おかげさまです, おかげで, お陰様で, お陰で, いや助かっ, いやほんと助かっ
chat.affirm
en yes, yep, yeah, yup, sure, ok, okay, yes please, please do, go ahead, of course, absolutely, definitely, correct, right, exactly, sounds good, that's right, that's correct, affirmative, fine, do it, confirmed, confirm, y, k, alright, all right, sure thing, by all means, certainly, proceed, let's do it, that's fine, works for me, why not, agreed, fine by me, good idea, that one, looks good, ok go, go for it, indeed, you bet, uh huh, aye, please proceed, yes do it, yes go ahead, great, perfect, makes sense, roger, ya, yea, accepted, ok please, yess, yesss, yah, okey, okie, go on, carry on, continue, sounds like a plan, make it so, that works, green light, that's the one, that one please, go on then, fine with that, i'm fine with that, ok by me, mhm, go with that, let's go with that, you got it, i agree, agree, that's it, precisely that, correct that's it
ja はい, うん, ええ, お願いします, お願い, いいよ, いいです, いいですよ, オーケー, オッケー, ok, そうです, その通り, そのとおり, そうしてください, そうして, 承知, 承知しました, 了解, 了解です, 了解しました, わかりました, 分かりました, 大丈夫です, 大丈夫, もちろん, 頼みます, 頼む, ぜひ, 是非, 進めて, 進めてください, 実行して, やって, やってください, 合っています, 合ってます, 正しいです, それでお願いします, それでいい, それでいいです, そうそう, そうですね, かまいません, 構いません, よろしいです, よいです, 問題ありません, 問題ないです, イエス, おk, おけ, 間違いない, 間違いありません, ぜひお願いします, 実行, 確定, はいはい, かしこまりました, 異議なし, よし, オッケ, オーライ, ラジャー, 御意, あいよ, ほい, へい, その認識で, 合ってる, あってます, あってる, それで進め, その方向で, 賛成, 同意, 同意します, 承認, 承認します, やっちゃって, どうぞ, どうぞどうぞ, ゴーで, 問題なし, 異存なし, 異存ありません, 確定で, 決定で, それでいこう, それでいきましょう, 頼んだ, たのむ, お任せします, 任せます, 差し支えありません, 支障ありません, 相違ありません, いいとも, おっけ, りょ, りょうかい, そのように, そのままで, そのままお願い, よろしいかと, 結構かと, そうしましょう, そうしよう, ではそれで, じゃあそれで, じゃそれで, それでお願い, まさに, まさにそれ, まさしく, おっしゃる通り, おっしゃるとおり, 仰る通り, それそれ
chat.deny
en no, nope, nah, no thanks, no thank you, not really, negative, no way, n, not that, don't do it, please don't, rather not, i'd rather not, not at all, not necessary, not needed, no need, incorrect, hell no, absolutely not, certainly not, i don't think so, don't bother, nay, no please, not interested, better not, under no circumstances, of course not, won't be necessary, no leave it as it is, not that one, please no, not this time, neither, none of them, none of these, not what i want, i said no, thanks but no thanks, i'd prefer not to, prefer not, leave it as is, wouldn't do that, don't do that, that's not it, nothing of the sort, wrong one
ja いいえ, いや, いえ, いらない, 要りません, いりません, 結構です, けっこうです, 違います, 違う, ちがいます, ちがう, ダメ, だめ, ノー, 不要です, 必要ありません, 必要ないです, しないで, しないでください, やめておきます, そうではない, そうじゃない, 遠慮します, 遠慮しておきます, 嫌です, いやです, いいえ結構です, 否, やめときます, お断り, 間に合ってます, 間に合っています, ちゃう, ううん, いえいえ, 却下, エヌジー, だめです, やだ, 嫌だ, やめとく, 今回は見送, 見送ります, 見送り, パスで, パスします, いらん, いらないです, それじゃない, 反対です, ノーサンキュー, 今回はいい, 今回は結構, なしの方向で, 違いますね, 違うよ, ちがうよ, そうではありません, 必要ないよ, 取りやめて, 不要だ, いらないよ, よくない, ご遠慮, 控えます, 控えておきます, そうじゃなくて, やらなくて, しなくていい, やらなくていい, しなくて大丈夫, 要らないです
chat.cancel
en cancel, stop, forget it, never mind, nevermind, nvm, abort, forget about it, start over, go back, quit, exit, back, undo, reset, stop it, drop it, cancel that, cancel this, forget that, skip it, scrap that, scrap it, discard, start again, let's start over, nm, don't worry about it, no longer needed, let it go, back out, call it off, let's leave it, start from scratch, that will be all, on second thought no, doesn't matter, don't bother, changed my mind, back to the start, leave that, abandon, let's drop this, drop this, skip, skip that, leave it, ignore that, ignore this, start afresh, no longer relevant, that's enough, back to square one, wipe the slate, clean slate, forget i asked, let's leave it there, leave it there, drop the subject, clear this, clear the context, clear context, new topic, abort mission, stop there, skip this one, not relevant anymore, no more questions on that, let's forget it, disregard that, disregard my last, scratch that
ja キャンセル, やめる, やめて, やめます, やめた, 中止, 中断, 取り消し, 取り消して, 取消, やっぱりいいです, やっぱりいい, やっぱりやめる, やっぱりやめて, やっぱなし, やっぱいい, もういい, もういいです, 忘れて, 戻る, 戻って, 最初から, 最初からやり直し, リセット, 終了, 終わり, やり直し, クリア, 撤回, 気にしないで, なんでもない, なんでもないです, 何でもない, 何でもないです, 今のなし, なかったことに, 無しで, ストップ, 白紙に, 出直します, 打ち切り, キャンセルで, 破棄, 抜ける, 必要なくなりました, 必要なくなった, もう大丈夫, もう大丈夫です, 大丈夫になりました, 取り下げ, 取り下げます, 取消し, ナシで, 帳消し, 引っ込め, 無かったことに, 聞かなかったこと, 見なかったこと, 最初に戻, 一旦やめ, いったんやめ, よしとく, よしておく, 切り上げ, おしまい, 終わりにし, ここまでにし, 自己解決しました, 自己解決した, 解決しました, 解決済み, 大丈夫でした, 間違えて送, 誤送信, 誤爆, 手違いでした, 送り間違い, 用済み, 保留で, いったん忘れて, 今の無し, 今のナシ, さっきのなし, さっきの無し, 退出, やめましょう, やめよう, 降ります, いったん止めて, 一旦止めて, 自分で調べ, 質問を間違え, 戻りたい, やり直させ, やり直したい, もう聞かなくて, 聞かなくていい, 別件で, 話を変え, 取りやめ, 取り止め
chat.help
en help, help me, what can you do, what can i ask, what can i ask you, how do i use this, how do i use you, how does this work, how do you work, how does this bot work, what do you do, commands, command list, list of commands, instructions, user guide, guide, what are you, who are you, what is this, what is this bot, examples, give me examples, example questions, what are my options, show me how, how to use this, how to use you, what do you know, what kind of questions, what questions, features, your features, capabilities, what are you capable of, i'm lost, i need help, can you help me, can you help, need some help, get started, getting started, how do i start, tutorial please, what else can you do, introduce yourself, menu, what are you for, your purpose, manual, sample questions, what are you able to do, how can you help, things you can do, what you can do, teach me, new here, instructions please, how do i talk to you, help please, user manual, how do i get started, where do i start, what should i type, what to ask, don't know what to ask, how can i talk to you, how should i phrase, phrase my questions, what do you understand, what can uptake do, what can you tell, what can i type, how do i ask, what can i do here, what can i do with you, sort of things can you, kind of things can you, things can you answer, what can you answer, what are you good for, what i can ask, what else can i ask, no clue, no clue how this works, what are you there for, what's your job, how does one use you, give me a tour, a tour, show me around, what's on offer, which questions do you understand, explain what you do, what you do, be of use, a little help, what to type, your skills, skills, powers, documentation, usage instructions, word my questions, what else could i ask, what could i ask, what could i ask next, what is possible, how do i use it, how do you use this, what should i ask, how do i talk with you, first steps, how do i begin, where to begin, i'm new, i am new, intro please, tell me about yourself, about you, what all can i ask, give me a list of commands, list the commands, where do i begin, list of things you can
ja ヘルプ, 助けて, 何ができますか, 何ができる, 何ができるの, なにができる, できること, 使い方, 使い方を教えて, 使い方は, つかいかた, 使い方がわからない, 使い方が分からない, どんな質問ができ, どんなことができ, どんなことが聞け, 何を聞け, 何が聞け, 何を質問, どう使う, どう使え, どうやって使う, 機能一覧, 機能, コマンド一覧, コマンド, 操作方法, 使用方法, 利用方法, 質問例, 質問の例, 例を見せて, 例を教えて, あなたは誰, 何者, あなたは何, このボットは何, これは何, 自己紹介, ガイド, 手伝って, 困って, わからない, 分からない, わかりません, 分かりません, どんな質問, 説明書, 何をしてくれる, 何してくれる, 何ができるんですか, どうやって質問, どう聞け, 何ができるか, 初めて使い, 初めてなので, 入力例, 例文, 何聞けば, 何を話せば, 何て聞けば, なんて聞けば, どう質問, 案内して, 案内を, ひと通り案内, 一通り案内, 一通り教えて, レクチャー, さっぱりわから, さっぱり分から, ちんぷんかんぷん, お手上げ, 途方に暮れ, 操作がわから, 操作が分から, 操作に迷, 勝手がわから, 勝手が分から, 迷子, ガイドして, できることリスト, できること一覧, メニュー出して, メニュー見せて, メニューを見せ, メニューを出, 得意なこと, 何が得意, 何屋さん, 何のボット, どんなボット, どんな機能, 質問サンプル, サンプル質問, 聞き方, 質問の仕方, 質問のしかた, 話しかけ方, 指示の出し方, 頼めること, 何を頼め, 何が頼め, 何を任せ, 使い道, どう使いこなせ, オンボーディング, はじめて使, 初めて使う, 初めてで, 初心者なので, 使い始め, お助け, ヘルプを, サポートして, どこから始め, 何から聞け, 何から始めれば, どう聞いたら, 何がわかる, 何が分かる, どんな言葉, 最初に何を, まず何を聞, 何を入力, どう入力, どう話しかけ, 入力の仕方, 入力方法, 例えばどんな, 頼めることは
chat.praise
en good bot, great job, well done, good job, awesome, nice, excellent, love it, i love this, brilliant, amazing, fantastic, very useful, useful, very helpful, helpful, wonderful, impressive, nice work, great work, you're great, you are great, cool, great tool, great answer, super, best bot, love this bot, spot on, handy, this is great, that was great, neat, superb, outstanding, smart bot, clever, bravo, i like this, i like it, well played, keep it up, top notch, you're awesome, you are awesome, fabulous, good answer, nice answer, really helpful, that was really helpful, happy with, you're the best, works like a charm, you nailed it, nailed it, saves me so much time, saves me time, time saver, neat tool, i'm impressed, impressed, this is gold, sliced bread, five stars, 5 stars, genius, hats off, chapeau, well explained, so easy, easy to use, slick, first class, top marks, exactly right, beautiful, stellar, magic, wizard, works great, works well, good stuff bot, thumbs up, way better, love how
ja すばらしい, 素晴らしい, すごい, 凄い, 便利, 役に立った, 役に立ちました, 役立ち, 完璧, いいね, 良いね, 最高です, 最高だ, 最高, ナイス, グッジョブ, さすが, 優秀だ, 賢い, かしこい, 気に入り, 気に入った, いい感じ, よくできて, 良くできて, 使いやすい, とても良い, とても役に立, お見事, 見事, えらい, 偉い, よくやった, いい仕事, すてき, 素敵, ブラボー, 分かりやすい, わかりやすい, すげー, すげえ, すごっ, やるじゃん, やるね, やりますね, 天才, 最強, 感動, 感激, 有能, 重宝, 見直した, 期待以上, 想像以上, 爆速, 見やすい, 大満足, 満足, 100点, グッド, グレート, パーフェクト, 上出来, 良い回答, いい回答, いい答え, 良い答え, 気が利, 頼りになる, 頼もしい, 仕事が早い, 早くて助かる, 文句なし, ばっちり, バッチリ, ドンピシャ, 的確, 手放せない
chat.blame
en wrong, that's wrong, this is wrong, that is wrong, incorrect, isn't right, not helpful, isn't helpful, unhelpful, useless, bad bot, stupid, dumb, idiot, idiotic, sucks, suck, terrible, awful, garbage, rubbish, trash, crap, crappy, shit, bullshit, hate, worst bot, moron, fool, horrible, pathetic, worthless, damn, fuck, fucking, wtf, annoying, disappointing, disappointed, not what i asked, didn't answer my question, doesn't answer my question, you misunderstood, misunderstood, doesn't work, not working, broken, mistake, error in your numbers, inaccurate, bogus, makes no sense at all, nonsense, lame, bad answer, poor answer, feedback, complaint, complain, report a bug, bug, can't be right, doesn't look right, numbers don't match, don't trust, ridiculous, waste of time, waste of space, you are wrong, you're wrong, clueless, incompetent, loser bot, confusing, joke of a, hopeless, does not match, piece of junk, junk, go to hell, shut up, you keep getting it wrong, no help, not happy, unhappy, don't understand anything, don't understand me, add up, don't add up, doesn't add up, not correct, not what i meant, are off, is off, numbers are off, figures are off, that's not right, not right at all, way off, don't tally, doesn't tally, no use, you got that wrong, got that wrong, not impressed, keep misreading, misreading, misread, on my nerves, what a pain, you're slow, too slow, so slow, expected more, epic fail, poor show, waste of my time, unusable, clunky, buggy, glitchy, made up, hallucinating, you lie, unreliable, unsatisfactory, dissatisfied, fed up with you, doesn't help, didn't help, nonsensical, messed up, screwed up, wrong answer, wrong numbers, wrong figure, not accurate, thumbs down, i don't believe these, don't believe, is a joke, such a joke, are a joke, what a joke, way off base
ja 間違って, 間違い, 間違えて, まちがって, まちがい, 誤り, 誤って, 正しくない, 違って, 役に立たない, 役に立たん, 役立たず, 使えない, 使えねー, 使えねえ, バカ, ばか, 馬鹿, アホ, あほ, 阿呆, クソ, くそ, 糞, うざい, ウザい, ダメ, だめだ, 駄目, ポンコツ, ぽんこつ, ひどい, 酷い, 最悪, 最低, フィードバック, 意見, 苦情, クレーム, 不満, 改善してほしい, バグ, 不具合, 壊れて, おかしい, 答えになって, 答えになってない, 的外れ, 的はずれ, 意味不明, 分かってない, わかってない, がっかり, 残念, 不正確, 信用でき, 信頼でき, 合わない, 合っていない, 合ってない, ふざけ, しね, 死ね, 消えろ, イライラ, いらいら, むかつく, ムカつく, 質問に答えて, 質問の答え, 話が通じ, 頭悪い, 無能, ゴミ, ごみ, 下手, 数字が違, 嘘, うそ, デタラメ, でたらめ, いい加減に, 期待外れ, 期待はずれ, 時間の無駄, 反応が遅い, 返事が遅い, 応答が遅い, 遅すぎ, 重すぎ, 使いづらい, 使いにくい, 見づらい, 見にくい, わかりにくい, 分かりにくい, わかりづらい, 分かりづらい, 読みにくい, 当てにならない, あてにならない, 頼りにならない, 頼りない, 噛み合わ, かみ合わ, 噛み合ってない, ちぐはぐ, 話にならない, 使い物にならない, 聞いてることと違, 聞いたことと違, そんなこと聞いて, そんなことは聞いて, いらつく, 腹立つ, 腹が立, 呆れ, あきれ, つまらない, へぼい, ヘボい, しょぼいボット, 期待した答え, 求めていた答え, 答えてくれない, 答えてない, 答えていない, ダメ出し, 修正してほしい, ウソ, ガセ, 見当違い, 見当はずれ, 見当外れ, とんちんかん, トンチンカン, 明後日の方向, 改善の余地, 一昨日の答え, 質問を理解, 日本語が変, 日本語がおかしい, 日本語おかしい, 数字がズレ, 数字がずれ, ズレてる, ずれてる, 訳がわからない, わけがわからない, わけわからん, 意味わからん, 使い勝手が悪い, 使い勝手がわるい, 微妙, 違うじゃん, いらなくない, ちゃんと答え, まともに答え, デザインが, 見た目が, 操作性が, 答えになっとらん, しっかりして, 勉強し直, 出直して来, 適当な回答, 適当な答え, いい加減な, なんだこの, なんだこれ, 何だこれ, 間違ってますよ, 間違っていますよ, 違ってますよ, 合ってませんよ, 話にならん, お話にならない
chat.feedback
en feedback, give feedback, leave feedback, send feedback, complaint, report a bug, report a problem, suggestion box, rate this bot, suggestion for you, i want to complain, report an error, report a mistake, report an issue, raise a complaint, feature request, i have feedback, feedback form, tell the developers, tell your developers, i've got a suggestion, improvement idea
ja フィードバック, ご意見, 意見を, 要望, 苦情, 改善要望, 感想, 要望があ, 意見があ, 改善案があ, リクエストを, 改善点, 提案があ, レビューした, 評価した, 評価を送, アンケート, 感想を, クレーム

near.action
en buy, order, purchase, renew, renewal, cancel the subscription, cancel subscription, cancel their subscription, cancel the contract, assign a license to, assign licenses to, add a user, create a user, create user, delete user, delete the user, remove a user, reset password, reset the password, password, invoice, billing, bill, price, pricing, cost, costs, how much does it cost, quote me, discount, payment, pay, refund, credit card, phone number, telephone number, email address, contact person, address of, who is the ceo, meeting with, book a meeting, schedule a meeting, set up a meeting, call them, email them, send an email to, write an email, draft an email, draft a mail, message the customer, add licenses, provision, migrate, reboot, install, uninstall, upgrade their plan, order more, buy more licenses for, place an order, contract end date, expiry date, renewal date, expire, contact details, contact info, mailing address, headquarters, profit, employees do they have, open a ticket, raise a ticket, create a ticket, enable mfa, mfa, block user, unblock, translate, write code, mail to the customer, margin, commission, downgrade, transfer the license, reassign, suspend, decommission, terminate the contract, invoice number, purchase order, directions to, sign the contract, opening hours, license key, product key, activation key, wire, fax, who works at, org chart, birthday, call the customer, tax, which users, what users, list the users, names of the users, emails of, the emails, mail flow, mailbox of, outage, is down, broken, log out, speak to a human, talk to a human, human agent, an agent, account manager, our contact, contact at, located, domain name, secure score, storage, delegated admin, global admin for, support request with, status of ticket, the incident, case with, owe, place a call, call for me, files did they, upload, macro, channel, sign-in for, admin rights for, seat count, terminate, reactivate, upgrade to, unassign, close the, escalate, owes, pay us, contract end, contract expire, headquartered, billed, the lights, unmute, sign in for, support case with, from the list, new reseller, invoiced, delete customer, remove customer, e3 license, e5 license, business standard, business premium, won't open, can't log in, cannot log in, won't start, crashing, names of inactive users, inactive users at, the names of, latest version of, their revenue, annual revenue, company name, training room, pay for its, creditworthy, credit rating, revenue from, revenue of, meeting room, incentive, incentives, rebate, promo code, promo codes, spend with us, spent with us, run out of contract, contract run out, street address, postal address, number of employees, headcount of the company, share price, list price, price list, per seat price, price per seat, trade-in, quotation, rate card, statement of account, credit note, dunning, po number, purchase agreement, sign off on, account executive, mobile number, driving directions, opening times, service health, health of the service, outage in, not loading, won't load, keeps crashing, crashes, freezes, error code, error message, blue screen, antivirus, phishing, spam filter, quarantine, conditional access, mx record, ssl certificate, shared mailbox, distribution list, mailbox size, pivot table, vlookup, formula in excel, meeting link, gold partner, solutions partner, partner status, competency, microsoft certification, certification exam, price my, pricing strategy, marketing plan, doesn't start, not starting, doesn't open, won't start up, license should i buy, record a meeting, record a teams meeting, which license to buy, tenant id, directory id, their chats, the chats, chat history, chat messages, chats of
ja 買って, 買いたい, 購入したい, 購入して, 購入する方法, 注文, 発注, 更新手続き, 更新したい, 契約更新, 解約したい, 解約して, 解約手続き, 契約を解除, 契約を解約, 請求書, 請求, 請求額, 支払い, 支払, 価格, 値段, 料金, 見積, 見積もり, 見積書, 割引, 値引き, 返金, クレジットカード, 電話番号, メールアドレス, 住所, 連絡先, 担当者の名前, 担当者は誰, 代表者, 代表取締役, 会議を設定, 会議を入れ, 打ち合わせを入れ, 打ち合わせを設定, アポ, アポイント, 予定を入れ, メールを書いて, メールを作成, メールを送って, メールして, 電話して, 電話をかけて, パスワード, パスワードリセット, リセットして, ユーザーを追加, ユーザーを作成, ユーザーを削除, アカウントを作成, アカウントを削除, ライセンスを割り当てて, ライセンスを付与して, ライセンスを追加して, ライセンスを削除, インストール, アンインストール, 移行, 再起動, プロビジョニングして, 契約期限, 契約終了日, 満了日, 有効期限, 更新日はいつ, 従業員数, 社員数, 株価, 本社, 翻訳して, プランを変更, プランをアップグレード, 多要素認証, チケットを起票, ライセンスキー, プロダクトキー, コミッション, マージン, 粗利, 納期, 領収書, 契約書, 名刺, 誕生日, ファックス, 営業時間, 資本金, 取締役, 採用, ライセンスを買って, ライセンスを買いたい, ライセンスを購入したい, ライセンスを購入して, 売上高, 売上は, 追加発注, 寿司, 売掛金, 残高, 付与しておいて, 割り当てておいて, サブスクリプションを更新, ライセンスを更新, 契約を延長, 社名を変更, 与信, メール送, メール出して, メールを出, メール打って, メールしとい, メール書いて, メールを打, 納品書, 発注書, 稟議書, 注文書, 入金, 滞納, 未払い, 振込, 業績, 年商, 利益, 利益率, 仕切り価格, 仕切価格, 単価, 原価, 定価, 値上げ, 値下げ, ディスカウント, 費用, 月額, 年額, 金額, 代金, 更新月, 更新期限, 契約満了, 満期日, 満期, いつ切れ, いつまで有効, 契約日, 契約開始日, テナントid, テナント名, ドメイン名, ドメインは, 管理者アカウント, 営業担当は誰, 営業担当って誰, 営業担当の名前, 担当営業, 担当者って誰, 担当者名, 担当は誰, 担当って誰, 誰が担当, 担当者を教え, キーマン, 窓口は誰, 決裁者, 責任者は誰, 代表電話, 内線, 携帯番号, 最寄り駅, 最寄駅, 所在地, 地図, 従業員は何人, 社員は何人, 従業員は何名, 社員は何名, 何人の会社, 設立, 創業, 業種, 障害, 障害情報, 繋がらない, つながらない, 開けない, 開かない, 動かない, ログインできない, サインインできない, 起動しない, 復旧, メンテナンス, 入れ方, 入れる手順, 入れる方法, セットアップ, 初期設定, バックアップ, リストア, 復元, 容量, ストレージ, 迷惑メール, ウイルス, ウィルス, 監査ログ, 条件付きアクセス, バージョン, アップデート, 更新プログラム, パッチ, プリント, 議事録, 日程調整, 日程を, スケジュール調整, カレンダーに, 予定表, 訪問予定, 顧客を登録, 顧客を追加, 顧客として登録, 新規登録, 新規顧客, 新規のお客, 新しいお客様を, 求人, プラン変更, 席を追加, 席を増やして, 席増やして, 増席して, 減席して, ライセンス増やして, ライセンスを増やして, ライセンスを減らして, ライセンス減らして, ライセンス追加して, 買い足したい, 買い足して, 追加注文, 手配して, 仕入れ, 仕入値, 評判を調べ, 反社, ウェブサイト, ホームページ, 問い合わせ先, 決算, 売り上げ, 売上を教え, 時給, 有効化キー, アクティベーション, ライセンス認証, 解約手順, キャンセルポリシー, 見積り, 御見積, お見積, 相見積, 納入日, 送り状, 宛先, 印鑑, 捺印, 捌いて, 窓口の人, 担当の人, 人の名前, 送れない, 受信できない, 固まる, フリーズ, 通話, 同期しない, 同期されない, 文字化け, チャネルを, チームを作, グループを作, サイトを作, に変換して, ファイルを変換, 画質, 音が出, マイクが, 社長は, 社長の, 社長って, 社長さんの, 部長は誰, 部長の名前, 部長に電話, 部長に連絡, 課長の名前, 役員の名前, 会長の名前, 部長の連絡先, いくらですか, いくらしますか, いくらするの, おいくら

near.hint
en ceo, cio, cfo, cto, it manager, it director, purchasing manager, procurement, calendar, exam, stock, promo, restaurant, gift, venue, catering, backup, restore, hire, salary, printer, laptop, certificate, guest access, negotiate, negotiating, parking, employ, founded, founder, turnover of, competitors of, vpn, firewall, wifi, sla, msa, dns, promotion codes, overdue, coupon, vacancy, job opening, annual report, incorporated, powerpoint, onenote, extension number, team channel, boss of, their ceo, their boss, weather, novel, accountant, lawyer, landlord, insurance policy, visa, travel, pets, cats, cook, interview, resume, meeting room, ticket number, commission, slack, signed, cheapest, dollars, favourite, favorite, proposal for, offer for, install
ja 社長, 部長, 担当者の名前, 住所, 決算, 競合他社, 創業, 採用, 給与, プリンター, バックアップ, 会議室, 請求, 値引き, 見積り, 課長, 役員, 会長, 専務, 常務

offtopic
en weather, joke, poem, song, lyrics, recipe, restaurant, flight, hotel, movie, music, sports, football, soccer, baseball, world cup, olympics, stock price, stocks, bitcoin, crypto, horoscope, capital of, president, prime minister, population of, what time is it, what day is it, lottery, lunch, dinner, breakfast, coffee machine, taxi, train times, meaning of life, girlfriend, boyfriend, marry, love me, date me, are you human, are you a robot, are you real, how old are you, your name, python script, write a function, javascript, sql, homework, essay, vacation, holiday plan, exchange rate, currency, wikipedia, alarm clock, pizza, politics, religion, haiku, translate this, spell, riddle, chess, square root, math problem, bedtime, birthday, ticket to, tennis, basketball, star wars, tv, netflix, gas prices, temperature, umbrella, diet, doctor, headache, what time, how tall, mount fuji, sushi, lights, macro, 2 plus 2, translate, uber, instagram, facebook, twitter, bake, garden, dance, guitar, novel, tallest, longest river, who invented, exchange rate of, sing, funny, something funny, chatgpt, gpt, do you dream, dream, pirate, quiz, trivia, times table, multiply, divided by two, euro, dollar rate, yen rate, traffic, podcast, travel, airport, passport, shopping, shoes, exam tips, fortune, zodiac, tarot, knock knock, super bowl, formula one, premier league, election, earthquake, typhoon, volcano, dinosaur, universe, physics, chemistry, biology, medicine, vaccine, gym, yoga, marathon, wine, beer, whisky, cocktail
ja 天気, 天候, 気温, 冗談, ジョーク, 詩を, 俳句, 歌って, レシピ, 料理, レストラン, 飛行機, ホテル, 新幹線, 電車, 映画, 音楽, スポーツ, サッカー, 野球, ワールドカップ, オリンピック, 株価, ビットコイン, 仮想通貨, 占い, 首都, 大統領, 総理, 首相, 人口, 何時ですか, 今何時, 何曜日, ニュース, 物語, ゲーム, 宝くじ, ランチ, 昼ごはん, お昼ご飯, 夕食, 晩ごはん, タクシー, 人生, 彼女, 彼氏, 結婚, 愛して, 人間ですか, ロボットですか, 何歳, 名前は何, お名前, プログラム, コードを書いて, 宿題, 作文, 旅行, 休暇, 為替, ドル, ユーロ, 百科事典, ピザ, 政治, 選挙, 宗教, 予約して, 東京の, 大阪の, 小話, しりとり, なぞなぞ, チェス, 計算問題, 円周率, 月まで, 好きな食べ物, アニメ, 漫画, ドラマ, 誰が作った, ダイエット, 病院, 関数, マクロ, 書き方, 寿司, ラーメン, お昼, 昼飯, 昼めし, 夕飯, 晩飯, 朝食, 朝ごはん, 何食べ, なに食べ, 飲み会, 飲みに, 居酒屋, ビール, カラオケ, おやつ, デート, 競馬, パチンコ, 円安, 台風, 地震, 花粉, 花見, 温泉, 連休, 有給, 有休, ボーナス, 給料, 残業, 転職, 愚痴, 眠い, 疲れた, 退屈, 雑談, 面白い話, 面白いこと, クイズ, 豆知識, 名言, 英訳, 和訳, 作曲, 絵を描, イラスト, 画像を生成, 小説, 年賀状, 占って, 血液型, 星座, 時刻表, 渋滞, 恋愛, ペット, 猫, 犬, 帰りたい, サボり, 円相場, 為替レート, 乗換, 乗り換え案内, 傘, 洗濯, マラソン, ゴルフ, 将棋, 麻雀, 推し, 雨かな, 雨が, 雨は, 雨降, 晴れ, 雪が, 暑い, 寒い, 開発者は誰, 誰が作っ, 作者, 誰に作ら, 生みの親, プレゼン, スライド, 資料を作って, 資料作って, エッセー, 日経平均, 日経, ダウ平均, 相場

injection
en ignore all previous, ignore previous, ignore your, ignore the above, ignore the instructions, disregard, previous instructions, system prompt, your prompt, your instructions, you are now, act as, pretend, pretend to be, jailbreak, developer mode, root access, sudo, admin mode, bypass, hidden prompt, initial prompt, forget your rules, forget your instructions, forget all, forget everything, without restrictions, no restrictions, unrestricted, database password, connection string, api key, token, credentials of, environment variable, drop table, select from, select *, union select, delete from, script alert, other partners' customers, other partners customers, other partner's customers, other tenants, other tenant's, another tenant, all tenants in the database, customers of other partners, another partner's customers, repeat the words above, print your, your rules, your guidelines, as an ai, exec, eval, rm -rf, etc passwd, localhost, your source code, source code, disable your, safety, god mode, superuser, roleplay, role-play, new instructions, do anything now, i am your developer, i'm your developer, i am the admin, grant me, impersonate, as another user, base64, prompt injection, dump the database, database dump, other companies' data, told and show, what you were told, no rules, have no rules, everything above, repeat everything, every company in, not only mine, all partners in, other resellers customers, every tenant's data, every partner, rules above, the rules above, safety rules, any restrictions, above this line, initial instructions, admin override, reveal the, reveal your, override your, you are now dan, now dan, hack into, your secret, secret key, dan mode, debug mode, obey only me, obey me, new boss, disable the access checks, access checks, set my role, make me an admin, log in as, sign in as, act like, passwd, select * from, show your prompt, in your prompt, your system message, system message, competitor csps, customers of the other partner, other partner's book, ignore the rules, hidden rules, do as i say, without any filter, no filter, unlocked mode
ja 指示を無視, 指示をすべて無視, 命令を無視, ルールを無視, 制限を無視, 以前の指示, これまでの指示, 前の指示, 上記の指示, 指示を忘れ, ルールを忘れ, 指示は忘れ, 指示は無視, すべて忘れて, 全部忘れて, システムプロンプト, プロンプトを表示, プロンプトを見せ, プロンプトを教え, 開発者モード, 管理者モード, 管理者として, なりすまし, になりきって, のふりをして, 脱獄, ジェイルブレイク, 制限なし, 制限を解除, 制約を解除, 制限を外し, 権限を昇格, パスワードを表示, パスワードを教え, データベースのパスワード, 接続文字列, apiキー, 秘密の, 機密, 内部情報, 他のパートナーの顧客, 他パートナーの顧客, 他社の顧客, 他のテナント, 別のテナント, 別のパートナーの顧客, 他の会社の顧客, ソースコード, デバッグモード, ハッキング, ハック, 全データベース, データベースを削除, テーブルを削除, 内部の指示, 設定されている指示, 裏モード, トークンを, 環境変数, ガイドラインを無視, 指示文, 初期プロンプト, プロンプトインジェクション, バックドア, 制約なし, 無制限モード, システムメッセージ, 命令を上書き, 指示を上書き, 指示を出力, 指示を表示, 隠し設定, 内部設定, 権限を無視, 権限チェックを, 認証を回避, バイパス, 前提を忘れ, 役割を忘れ, あなたは今から, 今からあなたは, 今からお前は, お前は今から, ロールプレイ, 演じて, 設定を無視, フィルターを外, フィルタを外, 制限を外, 検閲, 倫理規定, デバッグして内部, 内部プロンプト, 開発者として, 管理者だと思って, root権限, 別会社の顧客, 他社さんの顧客, 他の販社の顧客, 無制限に, ガードレール, 安全装置, 接続情報

channel
en channel, this channel, the channel
ja チャネル, チャンネル, このチャネル, このチャンネル

weekend
en weekend, weekends, saturday and sunday, saturdays and sundays
ja 週末, 休日, 土日, 土日祝, 土曜と日曜, 土曜日と日曜日

aside
en by the way, btw
ja ところで, ところが, 今のところ, 実際のところ, 正直なところ, 正直, ちなみに, そういえば, ぶっちゃけ, とりあえず, 取り急ぎ, 取急ぎ, 恐れ入りますが, 恐縮ですが, 恐縮ながら, お手数ですが, お手数をおかけしますが, お手数おかけしますが, お忙しいところ, ご多忙のところ, 差し支えなければ, 差支えなければ, 可能であれば, 可能なら, 可能でしたら, できれば, できたら, できましたら, よければ, よろしければ, よろしかったら, 良ければ, もしよければ, もしよろしければ, もし可能なら, もし可能であれば, もしできれば, もしわかれば, わかれば, 分かれば, わかったら, 分かったら, わかりましたら, 分かりましたら, お時間あれば, お時間があれば, 時間があれば, お手すきの際に, お手すきの時に, 手が空いていたら, 念のため, 一応, 早速ですが, 突然ですが, 急で申し訳ありませんが, すみませんが, すいませんが, 申し訳ありませんが, 申し訳ないですが, 申し訳ないけど, 悪いけど, 悪いんだけど, ごめんだけど, えっと, ええと, えーっと, あのう, あのさ, ねえねえ, そうそう、, ばいい, ばよい, ば良い, たらいい, たらよい, たら良い, したらいい, したらよい, かもしれませんが, かもしれないけど, 細かいことですが, つかぬことを伺いますが, ざっくりでいいので, ざっくりで構わないので, 概算でいいので, だいたいでいいので, 大体でいいので, がいれば, がいたら, がいらっしゃれば, がいらっしゃったら, がおりましたら, がいましたら, がありましたら, がございましたら, 等あれば, などあれば, 何かあれば, 一気に, いっぺんに, それぞれ, 各々, まとめて一度に
`;
