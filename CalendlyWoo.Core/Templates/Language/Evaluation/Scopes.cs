using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Which names are seen where (language.md 4, 7 and 9.9).</summary>
internal sealed class Scopes(PageObject page)
{
    private ObjectFrame _object = new(page, null);
    private FunctionFrame? _function;
    private LocalFrame _local = new(Value.Null, null, null);

    /// <summary><c>this</c>.</summary>
    public TemplateObject This => _object.Members;

    /// <summary><c>$$</c>.</summary>
    public Block? Wrapped => _local.Wrapped;

    public bool TryGet(string name, out Value value)
    {
        if (name[0] == '$') return TryGetLocal(name, out value);
        for (var function = _function; function is not null; function = function.Visible)
        {
            if (function.TryGetLoopName(name, out value) || (function.Parameters is { } parameters && parameters.TryGet(name, out value))) return true;
        }

        for (var level = _object; level is not null; level = level.Outer)
        {
            if (level.TryGetLoopName(name, out value) || level.Members.TryGet(name, out value)) return true;
        }

        return BuiltinNames.TryGet(name, out value);
    }

    /// <summary>The object that an assignment to the name writes to; null where that is one of the model.</summary>
    public ScriptObject? StoreFor(string name)
    {
        if (name[0] == '$') return _local.Names ??= new ScriptObject();
        ScriptObject? innermost = null;
        for (var function = _function; function is not null; function = function.Visible)
        {
            if (function.Parameters is not { } parameters) continue;
            innermost ??= parameters;
            if (parameters.Holds(name)) return parameters;
        }

        return innermost is not null && !IsKnownOutside(name) ? innermost : _object.Members as ScriptObject;
    }

    public LoopFrame EnterLoop(string keyword, LoopState state, string variable)
    {
        var isLocal = variable is ['$', ..];
        var local = isLocal ? new LoopFrame(_local, null, default, variable) : null;
        if (local is not null) _local.Loops = local;
        var owner = LoopOwner();
        return owner.Loops = new LoopFrame(owner, keyword, Value.Of(state), isLocal ? null : variable) { Local = local };
    }

    public static void LeaveLoop(LoopFrame loop)
    {
        loop.Owner.Loops = loop.Outer;
        if (loop.Local is { } local) local.Owner.Loops = local.Outer;
    }

    public void EnterObject(TemplateObject members)
    {
        _object = new ObjectFrame(members, _object);
        EnterLocal(Value.Null, null);
    }

    public void LeaveObject()
    {
        _object = _object.Outer!;
        LeaveLocal();
    }

    public void EnterFunction(ScriptObject? parameters, bool isAnonymous, Value arguments, Block? wrapped)
    {
        _function = new FunctionFrame(parameters, !isAnonymous, _function);
        EnterLocal(arguments, wrapped);
    }

    public void LeaveFunction()
    {
        _function = _function!.Outer;
        LeaveLocal();
    }

    public void EnterLocal(Value arguments, Block? wrapped) => _local = new LocalFrame(arguments, wrapped, _local);

    public void LeaveLocal() => _local = _local.Outer!;

    private bool TryGetLocal(string name, out Value value)
    {
        if (name.Length == 1)
        {
            value = _local.Arguments;
            return true;
        }

        if (_local.TryGetLoopName(name, out value)) return true;
        return _local.Names is { } names && names.TryGet(name, out value);
    }

    private Frame LoopOwner()
    {
        for (var function = _function; function is not null; function = function.Visible)
        {
            if (function.Parameters is not null) return function;
        }

        return _object;
    }

    private bool IsKnownOutside(string name)
    {
        for (var level = _object; level is not null; level = level.Outer)
        {
            if (level.Members.TryGet(name, out _)) return true;
        }

        return BuiltinNames.TryGet(name, out _);
    }
}
