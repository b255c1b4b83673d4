using System.Security.Cryptography;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What a key may do, as chosen in WooCommerce &gt; Settings &gt; Advanced &gt; REST API.</summary>
public enum ShopPermission
{
    Read,
    Write,
    ReadWrite,
}

/// <summary>One key of the shop's REST API.</summary>
/// <param name="ConsumerKey"><c>ck_</c> and 40 hex digits.</param>
/// <param name="ConsumerSecret"><c>cs_</c> and 40 hex digits.</param>
/// <param name="Permission">What the key allows.</param>
/// <param name="UserMayManage">Whether the key's WordPress user is an administrator or shop manager; otherwise calls end in 403.</param>
public sealed record ShopKey(string ConsumerKey, string ConsumerSecret, ShopPermission Permission = ShopPermission.ReadWrite, bool UserMayManage = true)
{
    /// <summary>The fixed key of the demo shop. It opens nothing but the simulator.</summary>
    public static ShopKey Demo { get; } = new($"ck_{new string('d', 40)}", $"cs_{new string('e', 40)}");

    /// <summary>A fresh random key.</summary>
    public static ShopKey Create(ShopPermission permission = ShopPermission.ReadWrite, bool userMayManage = true) =>
        new("ck_" + RandomNumberGenerator.GetHexString(40, true), "cs_" + RandomNumberGenerator.GetHexString(40, true), permission, userMayManage);

    /// <summary>No secret in logs or failing assertions.</summary>
    public override string ToString() => $"ShopKey {{ {Permission} }}";
}
