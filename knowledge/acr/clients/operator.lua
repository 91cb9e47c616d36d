-- People: who opens the portal or runs the CLI, and from where. The ways need what they need of any client.

client "operator" {
  title = { en = "Operator (portal or CLI)", ja = "運用者 (ポータル / CLI)" }, extends = "puller",
  settings = {
    { "location", title = { en = "Works from", ja = "操作元" },
      options = {
        { "outside", title = { en = "any network", ja = "任意のネットワーク" } },
        { "listed_ip", title = { en = "a listed public address", ja = "許可済みパブリック IP" } },
        { "bastion", title = { en = "a jump host in the VNet (Azure Bastion)", ja = "VNet 内の踏み台 (Azure Bastion)" } },
        { "inside", title = { en = "the VNet, or a network linked to it", ja = "VNet またはそこに接続されたネットワーク" } },
      },
      verify = { by_hand = { en = "Ask the operators from which network they work.", ja = "運用者に操作元のネットワークを確認する。" } } },
  },
  body = function(me)
    condition "is_person" { title = { en = "is a person", ja = "人である" }, is = always }
    condition "line_of_sight" {
      title = { en = "works inside the VNet", ja = "VNet 内から操作する" }, is = me.location { "inside", "bastion" },
    }
    condition "fixed_address" {
      title = { en = "works from a fixed public address", ja = "固定のパブリック IP から操作する" }, is = me.location "listed_ip",
    }
    rule "operator-user-account" {
      kind = "prerequisite", needs = ~me.has_managed_identity & ~me.auth "federated",
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "{me} is a person and signs in with an account, not with the identity of a resource.",
        ja = "{me} は人であり、リソースの ID ではなくユーザー アカウントで認証する。",
      },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-operator" {
      of = { me.location }, when = ~me.location "outside", since = by "2021-01-01", source = "acr-authentication",
      says = {
        en = "Give {me} the planned place to work from: a jump host behind Azure Bastion, a VPN into the network, or a listed address.",
        ja = "{me} の作業場所を計画どおりに用意する (Azure Bastion 経由の踏み台、VPN 接続、または許可済み IP)。",
      },
    }
  end,
}
