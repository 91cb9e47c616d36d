-- What the registry calls or notifies: nothing here reaches into the registry, so these kinds have no way to it and are no
-- clients in the sense of any("client").

client "receiver" {
  title = { en = "Receiver of registry events", ja = "レジストリ イベントの受信先" }, abstract = true,
}

client "webhook" {
  title = { en = "Registry webhook", ja = "レジストリの Webhook" }, extends = "receiver",
  settings = {
    { "target", title = { en = "Target of the calls", ja = "呼び出し先" }, given = true,
      options = { { "public", title = { en = "public endpoint", ja = "パブリック エンドポイント" } },
                  { "firewalled", title = { en = "public endpoint behind a firewall", ja = "ファイアウォール配下のパブリック エンドポイント" } },
                  { "private", title = { en = "private endpoint or address", ja = "プライベート エンドポイントまたはプライベート IP" } } },
      verify = { by_hand = { en = "Look at the address of the target and at its network.",
                             ja = "呼び出し先のアドレスとそのネットワークを確認する。" } } },
  },
  body = function(me)
    rule "webhook-endpoint-public" {
      also = { "webhook-needs-public-endpoint" },
      kind = "reachability", needs = ~me.target "private", source = "acr-webhooks",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2021-03-04", says = {
            en = "A registry webhook calls publicly reachable endpoints only, although no page says so yet, so {me} cannot be delivered to a private one.",
            ja = "記載はまだないが、レジストリの Webhook の送信先はパブリックに到達可能なエンドポイントに限られ、{me} をプライベートな宛先へは送れない。" } },
        { since = documented "2021-03-04" },
      },
      says = {
        en = "A registry webhook calls publicly reachable endpoints only, so {me} cannot be delivered to a private one, whatever the network mode of the registry.",
        ja = "レジストリの Webhook の送信先はパブリックに到達可能なエンドポイントに限られ、ネットワーク構成に関係なく {me} をプライベートな宛先へは送れない。",
      },
      because = {
        en = "The registry service sends the calls from its own public addresses, not from a VNet of yours.",
        ja = "呼び出しは利用者の VNet からではなく、レジストリ サービスのパブリック IP から送信されるため。",
      },
      mitigation = {
        en = "Put a public front in front of the target that admits the AzureContainerRegistry tag and checks a header, or let Event Grid deliver to a queue.",
        ja = "AzureContainerRegistry タグのみを許可しヘッダーで認証する公開フロントを置くか、Event Grid でキューに配信する。",
      },
      evidence = "container-registry-webhook.md @ ee6068ce9, d923d5889",
    }
    entry "admit-webhook" {
      kind = "admit", when = me.target { "public", "firewalled" }, tags = { "AzureContainerRegistry" }, ports = { 443 },
      since = documented "2024-05-08", source = "acr-service-tag",
      says = {
        en = "The registry calls {me} from addresses of this service tag.", ja = "レジストリは、このサービス タグの IP から {me} を呼び出す。",
      },
      evidence = "container-registry-service-tag.md @ 930ea9eb6",
    }
    step "webhook-source-service-tag" {
      when = me.target "firewalled", since = documented "2024-05-08", source = "acr-service-tag",
      says = {
        en = "Admit the AzureContainerRegistry service tag at the firewall in front of {me}, and authenticate the calls.",
        ja = "{me} の宛先ファイアウォールで AzureContainerRegistry サービス タグからの受信を許可し、呼び出しを認証する。",
      },
      evidence = "container-registry-service-tag.md @ 930ea9eb6, 74279c05c", owner = { en = "network team", ja = "ネットワーク担当" },
    }
  end,
}

client "event_grid" {
  title = { en = "Event Grid subscription", ja = "Event Grid サブスクリプション" }, extends = "receiver",
  settings = {
    { "target", title = { en = "Where events are delivered", ja = "イベントの配信先" }, given = true,
      options = { { "public", title = { en = "public endpoint", ja = "パブリック エンドポイント" } },
                  { "queue_or_hub", title = { en = "Service Bus, Event Hubs or a storage queue", ja = "Service Bus / Event Hubs / ストレージ キュー" } },
                  { "private", title = { en = "private endpoint", ja = "プライベート エンドポイント" } } },
      verify = { by_hand = { en = "Look at the address of the target and at its network.",
                             ja = "呼び出し先のアドレスとそのネットワークを確認する。" } } },
  },
  body = function(me)
    rule "event-grid-no-private-delivery" {
      kind = "reachability", needs = ~me.target "private",
      since = assumed "2021-01-01", source = "event-grid-identity", confidence = "medium",
      says = {
        en = "Event Grid does not deliver to private endpoints, so {me} needs a public target or a Service Bus, Event Hubs or storage queue.",
        ja = "Event Grid はプライベート エンドポイントへ配信できないため、{me} にはパブリックな宛先か Service Bus / Event Hubs / ストレージ キューが必要。",
      },
      mitigation = {
        en = "Deliver to a queue or hub with a managed identity and trusted access, and let the consumer in the VNet read it over a private endpoint.",
        ja = "マネージド ID と信頼されたアクセスでキューやハブへ配信し、VNet 内のコンシューマーがプライベート エンドポイント経由で読み取る。",
      },
      evidence = "event-grid/managed-service-identity.md; start of the statement not traced, an older undated copy has it too",
    }
    step "event-grid-no-private-delivery.queue" {
      when = me.target "queue_or_hub" & restricted, since = assumed "2021-01-01", source = "event-grid-identity", confidence = "medium",
      says = {
        en = "Give the event subscription of {me} a managed identity with the sender role on the queue or hub, and allow trusted services there.",
        ja = "{me} のイベント サブスクリプションにキューまたはハブの送信ロールを持つマネージド ID を設定し、宛先側で信頼されたサービスを許可する。",
      },
      evidence = "event-grid/managed-service-identity.md", owner = { en = "pipeline team", ja = "パイプライン担当" },
    }
    note "event-grid-restricted" {
      when = restricted, since = assumed "2021-01-01", source = "acr-webhooks", confidence = "low",
      says = {
        en = "No page limits registry events by network mode: the service emits them itself, so {me} is planned as working; try it in a pilot.",
        ja = "ネットワーク構成によるイベントの制限はどのページにも記載がなく、サービス側から発行されるため {me} は動作する前提とする。事前に検証する。",
      },
      evidence = "container-registry-event-grid-quickstart.md @ 3aa4ff558, d923d5889: no statement found",
    }
  end,
}
