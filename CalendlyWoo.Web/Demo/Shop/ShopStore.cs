using System.Globalization;
using System.Security.Cryptography;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What the shop knows. Everything in it is read and written under <see cref="Gate"/>.</summary>
internal sealed class ShopStore(ShopOptions options, TimeProvider time)
{
    private readonly List<OrderRow> _orders = [];
    private readonly Dictionary<long, OrderRow> _byId = [];
    private long _lastId = 1000;
    private long _lastLine;
    private long _lastMeta;
    private long _lastNote;

    public Lock Gate { get; } = new();

    public ShopOptions Options { get; } = options;

    public OrderStatuses Statuses { get; } = new(options.CustomStatuses);

    public List<ShopProduct> Products { get; } = [.. ModelProducts.All];

    /// <summary>The keys of the REST API; replaced as a whole.</summary>
    public IReadOnlyList<ShopKey> Keys { get; private set; } = [.. options.Keys];

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<OrderRow> Orders => _orders;

    /// <summary>The site's address without a slash at the end.</summary>
    public string Site { get; set; } = "";

    public Pulse Pulse { get; } = new();

    /// <summary>Called under the lock after each change of an order, with the topic's action: <c>created</c> or <c>updated</c>.</summary>
    public Action<OrderRow, string>? OrderChanged { get; set; }

    /// <summary>WordPress keeps whole seconds.</summary>
    public DateTimeOffset Now() => new(time.GetUtcNow().Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    public OrderRow? Find(long id) => _byId.GetValueOrDefault(id);

    public void AddKey(ShopKey key)
    {
        lock (Gate) Keys = [.. Keys, key];
    }

    public void RemoveKey(ShopKey key)
    {
        lock (Gate) Keys = [.. Keys.Where(known => known != key)];
    }

    public long NextMetaId() => ++_lastMeta;

    public OrderRow Add(NewOrder order)
    {
        var created = order.CreatedAt?.ToUniversalTime() ?? Now();
        var id = ++_lastId;
        var row = new OrderRow
        {
            Id = id,
            Number = order.Number ?? id.ToString(CultureInfo.InvariantCulture),
            OrderKey = "wc_order_" + RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 13),
            Status = order.Status,
            CreatedAt = created,
            ModifiedAt = created,
            PaidAt = order.PaidAt?.ToUniversalTime() ?? (OrderStatuses.IsPaid(order.Status) ? created : null),
            CompletedAt = order.Status == "completed" ? created : null,
            CustomerId = order.CustomerId,
            FirstName = order.FirstName,
            LastName = order.LastName,
            Email = order.Email,
            Phone = order.Phone,
            TransactionId = order.TransactionId,
            CustomerNote = order.CustomerNote,
            Lines = [.. (order.Lines ?? [new NewLine(order.Product, order.Quantity)]).Select(Line)],
        };
        row.Meta.AddRange(order.Meta.Select(pair => new MetaRow(NextMetaId(), pair.Key, pair.Value)));
        row.Index();
        _orders.Add(row);
        _byId.Add(id, row);
        Changed(row, "created");
        return row;
    }

    public NoteView AddNote(OrderRow order, string text, string author = "WooCommerce", bool forCustomer = false, bool bySystem = false)
    {
        var note = new NoteView(++_lastNote, author, text, forCustomer, bySystem, Now());
        order.Notes.Add(note);
        if (forCustomer) Mail(order, "customer_note");
        Pulse.Beat();
        return note;
    }

    public void Mail(OrderRow order, string kind) =>
        order.Mails.Add(new ShopMail(kind, order.Id, kind.StartsWith("customer_", StringComparison.Ordinal) ? order.Email : "owner@shop.example", Now()));

    public void Changed(OrderRow order, string action)
    {
        OrderChanged?.Invoke(order, action);
        Pulse.Beat();
    }

    private LineRow Line(NewLine line)
    {
        var product = Products.Find(candidate => candidate.Sku == line.Product || candidate.Name == line.Product);
        return product is null
            ? new LineRow(++_lastLine, 0, line.Product, null, 0, line.Quantity)
            : new LineRow(++_lastLine, product.Id, product.Name, product.Sku, product.Price, line.Quantity);
    }
}
