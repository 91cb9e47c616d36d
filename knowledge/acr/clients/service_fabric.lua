-- Service Fabric runs on scale sets: its nodes have the ways of virtual machines.

client "service_fabric" {
  title = { en = "Service Fabric cluster", ja = "Service Fabric クラスター" }, extends = "vm",
  body = function(me)
    step "service-fabric-token-auth" {
      when = me.has_managed_identity, since = by "2019-12-09", source = "service-fabric-credentials",
      says = {
        en = "Set UseTokenAuthenticationCredentials for {me} and give AcrPull to the identity of its scale set.",
        ja = "{me} で UseTokenAuthenticationCredentials を有効にし、スケール セットの ID に AcrPull を付与する。",
      },
      because = {
        en = "It excludes UseDefaultRepositoryCredentials, and takes at most one user-assigned identity on the scale set.",
        ja = "UseDefaultRepositoryCredentials とは併用できず、スケール セットのユーザー割り当て ID は 1 つに限られるため。",
      },
      evidence = "service-fabric/configure-container-repository-credentials.md @ 01d3bc7b (2019-12-09)",
      owner = { en = "cluster team", ja = "クラスター担当" },
    }
  end,
}
